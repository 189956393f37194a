import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { BodiedExtension, EmptyParagraph } from '../../adf/nodes';
import { macroConfig, type MacroConfig } from '../../contract/api';

/** The macro's key in `manifest.yml`. */
export const macroKey = 'tdd';

const forgeExtensionType = 'com.atlassian.ecosystem';

/**
 * Whether a node is the app's macro. App and environment ids differ between environments, and a copied page keeps the
 * ids it had: only the end of the key says whose it is.
 */
export function isDesignMacro(node: AdfNode): boolean {
  const key = node.attrs?.extensionKey;
  return (
    (node.type === 'bodiedExtension' || node.type === 'extension') &&
    node.attrs?.extensionType === forgeExtensionType &&
    typeof key === 'string' &&
    key.endsWith(`/static/${macroKey}`)
  );
}

/** What the macro on a page says: a claim, as anyone who edits the page can write it. It leads to no issue by itself. */
export type ClaimedConfig = Readonly<MacroConfig>;

/** The config kept in the macro's node, where it is one of ours. */
export function configOf(macro: AdfNode): ClaimedConfig | undefined {
  const parameters = macro.attrs?.parameters;
  if (typeof parameters !== 'object' || parameters === null) return undefined;
  return macroConfig.safeParse((parameters as { guestParams?: unknown }).guestParams).data;
}

/** The document with what the macro holds in its place; the macro shows where the design stands, and says nothing itself. */
export const withoutMacro = (document: AdfDocument): AdfDocument => ({
  ...document,
  content: document.content.flatMap((node) => (isDesignMacro(node) ? (node.content ?? []) : [node])),
});

/** The macro's node, with nothing in it, for a page that is made through REST: Confluence stamps its ids. */
export function macroNode(
  app: { appId: string; environmentId: string; environmentType: string },
  config: MacroConfig,
): AdfNode {
  const extensionKey = `${app.appId}/${app.environmentId}/static/${macroKey}`;
  const macro = new BodiedExtension({
    layout: 'default',
    extensionType: forgeExtensionType,
    extensionKey,
    text: 'TDD',
    parameters: {
      layout: 'extension',
      guestParams: config,
      forgeEnvironment: app.environmentType,
      extensionId: `ari:cloud:ecosystem::extension/${extensionKey}`,
      extensionTitle: 'TDD',
    },
  });
  return macro.add(new EmptyParagraph()).toJSON();
}
