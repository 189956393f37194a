import type { AdfDocument, AdfNode } from '../adf/node';
import { plainText } from '../adf/text';
import { approvalsIn } from './approvals';
import { blocksOf, groups } from './blocks';
import type { Design } from './design';
import { isPlan, readMilestones } from './items/milestones';
import { readQuestions } from './items/questions';
import { joined } from './items/scope';
import { configOf, isDesignMacro } from './macro';
import { readMetadata } from './metadata';
import { partsOf } from './parts';
import { sectionsOf } from './sections';
import { titleOf } from './title';

/** Reads a page's document as a design, whether it stands in the macro's body or on the page. */
export function readDesign(document: AdfDocument): Design {
  const blocks = blocksOf(document);
  const title = titleOf(blocks);
  const { metadata, footer } = readMetadata(blocks, title);
  const near = metadata.created ?? metadata.lastUpdated;
  const parts = partsOf(blocks.filter((block) => !footer.has(block)));
  const isPlanned = parts.some(isPlan);

  const readings = parts.map(({ announces, ...part }) => {
    if (announces.kind === 'question') return readQuestions({ announces, ...part }, near);
    // With a plan of its own, the steps of a roll-out are not the design's milestones.
    if (announces.plan === 'rollout' && isPlanned) return { items: [], skipped: [] };
    return readMilestones({ announces, ...part }, near);
  });
  const { items, skipped } = joined(readings);
  return {
    config: macroConfigIn(document),
    title: title && plainText(title.node),
    metadata,
    sections: sectionsOf(blocks, title),
    openQuestions: items.filter(({ kind }) => kind === 'question'),
    milestones: items.filter(({ kind }) => kind === 'milestone'),
    approvals: approvalsIn(blocks),
    skipped,
  };
}

/** The config of the first macro of the app: it stands where blocks stand. */
function macroConfigIn({ content = [] }: AdfNode): Design['config'] {
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
