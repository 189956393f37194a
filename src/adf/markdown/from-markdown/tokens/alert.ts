import type { Token } from 'markdown-it';

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

/** The alert that begins with the quote at `index`: one whose first line is `[!NOTE]`, or another kind, alone. */
export function alertOf(tokens: readonly Token[], index: number): Alert | undefined {
  const inline = tokens[index + 2];
  if (tokens[index + 1]?.type !== 'paragraph_open' || !inline?.children) return undefined;
  const [first, second] = inline.children;
  const [, kind] = /^\[!([A-Z]+)\]\s*$/i.exec(first?.content ?? '') ?? [];
  const name = kind?.toUpperCase() ?? '';
  const panelType = panels[name];
  if (first?.type !== 'text' || panelType === undefined) return undefined;
  if (second && second.type !== 'softbreak' && second.type !== 'hardbreak') return undefined;
  return {
    panelType,
    name: `${name.charAt(0)}${name.slice(1).toLowerCase()}:`,
    removeMarker: () => inline.children?.splice(0, 2),
  };
}
