import type Token from 'markdown-it/lib/token.mjs';
import { attribute } from '../tokens/attribute';
import type { Image } from './image';

export function imageOf(token: Token): Image {
  return {
    address: attribute(token, 'src'),
    description: plainTextOf(token.children ?? []),
    title: attribute(token, 'title'),
  };
}

function plainTextOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
      if (token.type === 'image') return plainTextOf(token.children ?? []);
      return token.content;
    })
    .join('');
}
