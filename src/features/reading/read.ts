import type { AdfDocument, AdfNode } from '../../contract/adf-node';
import { plainText } from '../../adf/text';
import type { ItemKind } from '../../contract/api';
import { approvalsIn } from './approvals';
import { blocksOf, groups } from './blocks';
import type { Design, TrackedItem } from './design';
import type { SectionDecisions } from './doubtful';
import { readTracked } from './items/tracked';
import { configOf, isDesignMacro } from './macro';
import { readMetadata } from './metadata';
import { sectionsOf } from './sections';
import { readTitle } from './title';

/** What a reader of a design knows beside its document. */
export interface ReadOptions {
  /** The design's tickets by key, with what each is of: their items stay tracked, whatever the document says around them. */
  tickets?: ReadonlyMap<string, ItemKind>;
  /** What people decided about sections that nothing announces. */
  sections?: SectionDecisions;
}

/** Reads a page's document as a design, whether it stands in the macro's body or on the page. */
export function readDesign(
  document: AdfDocument,
  { tickets = new Map(), sections = new Map() }: ReadOptions = {},
): Design {
  const blocks = blocksOf(document);
  const title = readTitle(blocks);
  const { metadata, footer } = readMetadata(blocks, title);
  const isTracked = ({ ticket, kind }: Pick<TrackedItem, 'ticket' | 'kind'>) =>
    ticket !== undefined && tickets.get(ticket.key) === kind;
  const { items, skipped, doubtful } = readTracked(
    blocks.filter((block) => !footer.has(block)),
    {
      title,
      near: metadata.created ?? metadata.lastUpdated,
      isTracked,
      decisions: sections,
      hasTickets: tickets.size > 0,
    },
  );
  return {
    config: macroConfigIn(document),
    title: title && plainText(title.node),
    metadata,
    sections: sectionsOf(blocks, title),
    openQuestions: items.filter(({ kind }) => kind === 'question'),
    milestones: items.filter(({ kind }) => kind === 'milestone'),
    approvals: approvalsIn(blocks),
    skipped,
    doubtful,
  };
}

/** The config of the first macro of the app: it stands where blocks stand. */
export function macroConfigIn({ content = [] }: AdfNode): Design['config'] {
  const macro = firstMacroIn(content);
  return macro && configOf(macro);
}

function firstMacroIn(nodes: readonly AdfNode[]): AdfNode | undefined {
  for (const node of nodes) {
    const macro = isDesignMacro(node) ? node : groups.has(node.type) && firstMacroIn(node.content ?? []);
    if (macro) return macro;
  }
  return undefined;
}
