import { extname } from 'node:path';
import type { Input } from './input';

export const formats = ['adf', 'markdown'] as const;
export type Format = (typeof formats)[number];

const byEnding: Record<string, Format> = { '.md': 'markdown', '.markdown': 'markdown', '.json': 'adf' };

/** An object, not a template's `{name}` or a macro's `{toc}`, with which Markdown may begin. */
const jsonObject = /^\s*\{\s*["}]/;

/** What an input holds: by the ending of its name, else by how it begins. */
export const formatOf = ({ name }: Input, text: string): Format =>
  byEnding[extname(name).toLowerCase()] ?? (jsonObject.test(text) ? 'adf' : 'markdown');
