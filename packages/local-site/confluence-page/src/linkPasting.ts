import type { CardProvider } from '@atlaskit/editor-common/provider-factory';
import type { Site } from './contract';

/** A pasted address of the site becomes a smart link; any other stays the link it is. */
export const linkPasting = (site: Site): CardProvider => ({
  findPattern: async (address) => (await site.resolveLink(address)) !== undefined,
  resolve: (address) => Promise.resolve({ type: 'inlineCard', attrs: { url: address } }),
});
