import type { Block } from './blocks';
import { metadataLinesOf } from './metadata-lines';
import { fold } from './vocabulary/fold';
import { announcementOf, announcesApprovals, announcesDocumentControl } from './vocabulary/headings';
import { statementOf } from './vocabulary/metadata';

/**
 * The heading that titles the design: its only one of level 1. Where several have that level they are sections, unless
 * the first one is followed by what a design says about itself. The app writes a status only below such a title, as the
 * digest knows that place.
 */
export function titleOf(blocks: readonly Block[]): Block | undefined {
  const highest = blocks.filter(({ node, under }) => node.type === 'heading' && under.at(-1)?.level === 1);
  const [first] = highest;
  return !first || highest.length === 1 || statementsBelow(blocks, first) > 0 ? first : undefined;
}

/** The title as a reader sees it: without a heading of level 1, the first of level 2 may be it. */
export function readTitle(blocks: readonly Block[]): Block | undefined {
  const headings = blocks.filter(({ node }) => node.type === 'heading');
  const [top] = headings;
  const words = top?.under.at(-1);
  if (!top || words?.level !== 2 || headings.some(({ under }) => under.at(-1)?.level === 1)) return titleOf(blocks);
  return !namesSection(words.text) && statementsBelow(blocks, top) > 1 ? top : undefined;
}

/** How much of what a design says about itself follows a heading. */
function statementsBelow(blocks: readonly Block[], heading: Block): number {
  const below = blocks.slice(blocks.indexOf(heading) + 1);
  const end = below.findIndex(({ node }) => node.type === 'heading');
  return below.slice(0, end < 0 ? undefined : end).flatMap((block) => metadataLinesOf(block, undefined)).length;
}

/** A heading such as “Document control” or “Overview” is a section, whatever it holds. */
const namesSection = (heading: string): boolean =>
  announcesDocumentControl(heading) ||
  announcesApprovals(heading) ||
  announcementOf(heading) !== undefined ||
  statementOf(heading) !== undefined ||
  /^(?:meta|meta-?data|header|summary|overview|introduction|about|abstract|details|general|info(?:rmation)?|background|übersicht|zusammenfassung|einleitung|resumen|introducción|résumé|introduction|resumo|introdução|sommario|introduzione|samenvatting|inleiding|概要|はじめに|概述|简介)$/.test(
    fold(heading),
  );
