import type { AdfDocument } from '../adf/node';
import { descendants } from '../adf/walk';
import type { ItemKind } from '../api';
import { type Block, blocksOf } from './blocks';
import type { Design, Skipped, TrackedItem } from './design';
import { gridOf } from './grid';
import { configOf, isDesignMacro } from './macro';
import { itemOf } from './row';
import { columnIndex, kindUnder } from './vocabulary';

const nameColumn: Record<ItemKind, string> = { question: 'Question', milestone: 'Milestone, Phase or Task' };

/** Reads a page's document as a design, whether it stands in the macro's body or on the page. */
export function readDesign(document: AdfDocument): Design {
  const design: Design = {
    config: macroConfigIn(document),
    title: undefined,
    metadata: {
      status: undefined,
      authors: [],
      created: undefined,
      lastUpdated: undefined,
      relatedLinks: [],
      epic: undefined,
    },
    sections: [],
    openQuestions: [],
    milestones: [],
    approvals: [],
    skipped: [],
  };
  for (const block of blocksOf(document)) {
    const announced = block.node.type === 'table' ? kindUnder(block.headings) : undefined;
    if (!announced) continue;
    const { items, skipped } = readTable(block, announced.kind, announced.heading);
    (announced.kind === 'question' ? design.openQuestions : design.milestones).push(...items);
    design.skipped.push(...skipped);
  }
  return design;
}

function macroConfigIn(document: AdfDocument): Design['config'] {
  for (const { node } of descendants(document)) if (isDesignMacro(node)) return configOf(node);
  return undefined;
}

function readTable(
  { node, path }: Block,
  kind: ItemKind,
  heading: string,
): { items: TrackedItem[]; skipped: Skipped[] } {
  const grid = gridOf(node, path);
  if ('problem' in grid) return { items: [], skipped: [{ what: `Table under “${heading}”`, reason: grid.problem }] };
  if (columnIndex(kind, 'name', grid.columns) < 0) {
    const reason = `it has no column named ${nameColumn[kind]}, so its rows are not read as ${kind}s`;
    return { items: [], skipped: [{ what: `Table under “${heading}”`, reason }] };
  }
  const items: TrackedItem[] = [];
  const skipped: Skipped[] = [];
  for (const row of grid.rows) {
    const read = itemOf(kind, grid.columns, row, path);
    if ('reason' in read) skipped.push({ what: `${heading}, row ${row.number}`, reason: read.reason });
    else items.push(read);
  }
  return { items, skipped };
}
