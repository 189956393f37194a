import type Token from 'markdown-it/lib/token.mjs';

export const attribute = (token: Token, name: string): string => token.attrGet(name) ?? '';
