import { type AdfAttributes, type AdfDocument, type AdfNode, textAttribute } from '../adf/node';
import type { AppModule } from '../rest/session';

type Parameters = { guestParams?: Record<string, unknown>; localId?: string };

const parametersOf = (node: AdfNode): Parameters => node.attrs?.parameters ?? {};

/** The key of the app's module that a macro node names, or nothing where it is another app's or the product's. */
export const moduleKeyOf = (node: AdfNode): string | undefined =>
  node.attrs?.extensionType === 'com.atlassian.ecosystem'
    ? /\/static\/([\w-]+)$/.exec(textAttribute(node, 'extensionKey') ?? '')?.[1]
    : undefined;

export const localIdOf = (node: AdfNode): string | undefined =>
  textAttribute(node, 'localId') ?? parametersOf(node).localId;

/** What the app keeps in the node. */
export const configOf = (node: AdfNode): Record<string, unknown> | undefined => parametersOf(node).guestParams;

/** What a macro's config dialog hands over with `view.submit`. */
export type MacroSubmission = { config: Record<string, unknown>; body?: AdfDocument };

/** What Confluence stores of a macro beside its body. */
export const macroAttributes = (module: AppModule, config: Record<string, unknown>): AdfAttributes => {
  const localId = crypto.randomUUID();
  return {
    layout: 'default',
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: module.extensionKey,
    text: module.title,
    localId,
    parameters: {
      layout: 'extension',
      localId,
      guestParams: config,
      forgeEnvironment: 'DEVELOPMENT',
      extensionId: module.extensionId,
      extensionTitle: module.title,
      render: 'default',
    },
  };
};

export const reconfiguredParameters = (attributes: AdfAttributes, config: Record<string, unknown>): object => ({
  ...(attributes.parameters as object | null),
  guestParams: config,
});

/** The node of an app's macro. */
export const newMacro = (module: AppModule, { config, body }: MacroSubmission): AdfNode => ({
  type: 'bodiedExtension',
  attrs: macroAttributes(module, config),
  content: body?.content ?? [{ type: 'paragraph' }],
});

/** The macro with the submitted config; its body stays where none was submitted. */
export const reconfiguredMacro = (macro: AdfNode, { config, body }: MacroSubmission): AdfNode => ({
  ...macro,
  attrs: { ...macro.attrs, parameters: reconfiguredParameters(macro.attrs ?? {}, config) },
  ...(body && { content: body.content }),
});

/** Where a macro stands. */
export type MacroPlace = {
  /** Without a type, a page. */
  page: { id: string; type?: 'blogpost' | 'template' };
  space: { id: string; key: string };
};

/** What the app's frame is told about the macro and the page around it, as Forge tells it. */
export const macroContext = (
  { page, space }: MacroPlace,
  node: AdfNode | undefined,
  situation: { isEditing: boolean; isConfiguring: boolean; isInserting: boolean },
) => {
  const config = node && configOf(node);
  return {
    type: 'macro',
    ...(page.type === 'template'
      ? { template: { id: page.id } }
      : { content: { id: page.id, type: page.type ?? 'page' } }),
    space: { id: space.id, key: space.key },
    isEditing: situation.isEditing,
    ...(config ? { config } : {}),
    macro: {
      ...(node ? { body: { type: 'doc', version: 1, content: node.content ?? [] } } : {}),
      isConfiguring: situation.isConfiguring,
      isInserting: situation.isInserting,
    },
  };
};
