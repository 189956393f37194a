import { type AdfNode, textAttribute } from '../adf/node';

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

type Place = { page: { id: string }; space: { id: string; key: string } };

/** What the app's frame is told about the macro and the page around it, as Forge tells it. */
export const macroContext = (
  { page, space }: Place,
  node: AdfNode | undefined,
  situation: { isEditing: boolean; isConfiguring: boolean; isInserting: boolean },
) => {
  const config = node && configOf(node);
  return {
    type: 'macro',
    content: { id: page.id, type: 'page' },
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
