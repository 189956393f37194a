import { z } from 'zod';
import type { AdfDocument } from '../src/contract/adf-node';
import { parseDocument } from '../src/adf/parse';
import { formatMessage } from '../src/i18n/format';
import { FileError } from './file-error';

const page = z.object({ body: z.object({ atlas_doc_format: z.object({ value: z.string() }).optional() }) });

/** JSON text as a document: the document itself, or a page that holds one. Throws a FileError where it is neither. */
export function adfIn(text: string): AdfDocument {
  const found = parseDocument(bodyIn(text));
  if ('problem' in found) throw new FileError(`cannot be used: ${formatMessage(found.problem)}`);
  return found;
}

function bodyIn(text: string): string {
  if (text.trim() === '') throw new FileError('is empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FileError(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { data } = page.safeParse(value);
  if (!data) return text;
  const { atlas_doc_format: body } = data.body;
  if (!body) throw new FileError('is a page without its ADF; ask Confluence for it with body-format=atlas_doc_format');
  return body.value;
}
