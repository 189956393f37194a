import { z } from 'zod';
import { adfErrors } from '../../adf-validator';
import { confluenceRefusal } from '../http/errors';

const maxBodyBytes = 5 * 1024 * 1024;
const emptyDocument = JSON.stringify({ type: 'doc', version: 1, content: [] });

export const bodySchema = z.strictObject({
  representation: z.literal('atlas_doc_format', 'must be atlas_doc_format: the local site keeps no other'),
  value: z.string(),
});

/** The body to store, after the checks that Confluence makes: its size, and whether it is a valid document. */
export function checkedBody(body: z.output<typeof bodySchema> | undefined): string {
  if (body === undefined) return emptyDocument;
  if (Buffer.byteLength(body.value) > maxBodyBytes) {
    throw confluenceRefusal(413, 'The content is too large: a page body may have up to 5 MB');
  }
  const problems = adfErrors(parsed(body.value));
  if (problems.length > 0) throw confluenceRefusal(400, 'The body is not a valid document', problems.join('; '));
  return body.value;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw confluenceRefusal(400, 'The body is not a valid document', 'It is not JSON');
  }
}

/** A body without the marks of comments on its words. */
export const withoutCommentMarks = (body: string): string =>
  JSON.stringify(JSON.parse(body), (_key, value: unknown) =>
    isMarked(value) ? { ...value, marks: value.marks.filter(({ type }) => type !== 'annotation') } : value,
  );

const marked = z.looseObject({ marks: z.array(z.looseObject({ type: z.string() })) });
const isMarked = (value: unknown): value is z.output<typeof marked> => marked.safeParse(value).success;
