import type Token from 'markdown-it/lib/token.mjs';
import { own } from '../../../../lib/own';

export interface Alert {
  panelType: string;
  /** Its name where it cannot be a panel. */
  name: string;
  removeMarker: () => void;
}

/** GitHub's alerts, and the panel that looks and means most like each. */
const panels: Record<string, string> = {
  NOTE: 'info',
  TIP: 'success',
  IMPORTANT: 'note',
  WARNING: 'warning',
  CAUTION: 'error',
};

/** The alert that begins with the quote at `index`: one with `[!NOTE]`, or another kind, alone in its first line. */
export function alertOf(tokens: readonly Token[], index: number): Alert | undefined {
  const inline = tokens[index + 2];
  if (tokens[index + 1]?.type !== 'paragraph_open' || !inline?.children) return undefined;
  // As written: an escaped `\[!NOTE]` is text.
  const [, kind] = /^\[!([A-Z]+)\][ \t]*(?:\n|$)/i.exec(inline.content) ?? [];
  const name = kind?.toUpperCase() ?? '';
  const panelType = own(panels, name);
  const isAlone = inline.children.length === 1;
  if (panelType === undefined || (isAlone && tokens[index + 4]?.type === 'blockquote_close')) return undefined;
  return {
    panelType,
    name: `${name.charAt(0)}${name.slice(1).toLowerCase()}:`,
    removeMarker: () => inline.children?.splice(0, 2),
  };
}
