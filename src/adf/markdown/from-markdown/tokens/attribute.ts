import type { Token } from 'markdown-it';

export const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '');
