import { asUser } from '@forge/api';
import { parseDocument } from '../../adf/parse';
import type { DesignContent, DigestInput } from '../approval/digest/design-content';
import { contentUnder } from '../approval/digest/registry';
import { getPageVersion } from '../../platform/confluence/pages';
import { isProductError } from '../../platform/product-error';

interface Shown {
  version: number;
  digest: string;
}

/** What a page said at a version, as the person may see it; undefined where that is gone, or has another digest. */
export async function contentAt(pageId: string, shown: Shown, input: DigestInput): Promise<DesignContent | undefined> {
  return (await versionAt(pageId, shown, input))?.content;
}

/** The same, with when the version was published. */
export async function versionAt(
  pageId: string,
  { version, digest }: Shown,
  { title: titleNow, facts }: DigestInput,
): Promise<{ content: DesignContent; at: string } | undefined> {
  try {
    const { title, body, version: read } = await getPageVersion(asUser(), pageId, version);
    const document = parseDocument(body);
    if ('problem' in document) return undefined;
    // Whether Confluence gives the title of then or of now is nowhere said.
    const contents = [title, titleNow].map((each) => contentUnder(digest, { title: each, document, facts }));
    const content = contents.find((each) => each?.digest === digest);
    return content && { content, at: read.createdAt };
  } catch (error) {
    if (isProductError(error, 'not-found')) return undefined;
    throw error;
  }
}
