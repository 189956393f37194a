import type { AdfDocumentJson } from '../../../../src/contract/api';
import type { ForgeContext } from '../Viewer';

/** A context with a document where the renderer looks for a macro's own. */
export function withDocument(context: ForgeContext, body: AdfDocumentJson): ForgeContext {
  const extension: Record<string, unknown> = context.extension;
  return { ...context, extension: { ...extension, macro: { body } } };
}
