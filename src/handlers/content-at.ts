import { asUser } from '@forge/api';
import { parseDocument } from '../adf/parse';
import type { DesignContent, DigestInput } from '../approval/digest/design-content';
import { contentUnder } from '../approval/digest/registry';
import { getPageVersion } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';

/** What a page said at a version, as the person may see it; undefined where that is gone, or has another digest. */
export async function contentAt(
  pageId: string,
  { version, digest }: { version: number; digest: string },
  { title: titleNow, facts }: DigestInput,
): Promise<DesignContent | undefined> {
  try {
    const { title, body } = await getPageVersion(asUser(), pageId, version);
    const document = parseDocument(body);
    if ('problem' in document) return undefined;
    // Whether Confluence gives the title of then or of now is nowhere said.
    const contents = [title, titleNow].map((each) => contentUnder(digest, { title: each, document, facts }));
    return contents.find((content) => content?.digest === digest);
  } catch (error) {
    if (isProductError(error, 'not-found')) return undefined;
    throw error;
  }
}
