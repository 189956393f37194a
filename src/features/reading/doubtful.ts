import { createHash } from 'node:crypto';
import type { ItemKind } from '../../contract/api';
import { fold } from './vocabulary/fold';

/** What people decided about a section that may hold tracked items: by its key. */
export type SectionDecisions = ReadonlyMap<string, 'tracked' | 'refused'>;

/** A section that nothing announces and that may hold tracked items, with what people decided about it. */
export interface DoubtfulSection {
  /** Of the kind and the words of the heading: it holds through edits of anything else, and holds no words. */
  key: string;
  kind: ItemKind;
  heading: string;
  decision: 'tracked' | 'refused' | undefined;
}

export const sectionKey = (kind: ItemKind, heading: string): string =>
  createHash('sha256')
    .update(`${kind}:${fold(heading)}`)
    .digest('base64url')
    .slice(0, 16);
