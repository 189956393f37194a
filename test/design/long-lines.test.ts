/**
 * One line may be as long as a page may be. Each of these takes milliseconds where work grows with the length of the
 * line, and minutes where it grows with its square: then the test runs out of its time.
 */
import { adfToMarkdown } from '../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { withPageParts } from '../../src/features/publishing/page-parts';
import { noFacts } from '../../src/features/approval/digest/facts';
import { contentOf } from '../../src/features/approval/digest/registry';
import { asMacroBody } from '../../src/features/reading/macro-body';
import { readDesign } from '../../src/features/reading/read';
import { promptsInBrackets } from '../../src/features/templates/team/prompts-in-brackets';
import { structureOf } from '../../src/features/templates/team/structure-of';
import { withTitleSlot } from '../../src/features/templates/team/title-slot';
import { role, signOff, standing } from '../approval/copies/standings';
import { b, br, doc, h, header, lozenge, mention, p, row, table, text, ul } from '../words';

const length = 40_000;
const longOf = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const units = ['a', ' ', '[', '[a](', '*a', '`', '<b>', '\\\\', ': ', 'Owner: ', ' - ', '2026-01-01 ', 'a@', '日'];

/** The line wherever a reader looks closely: in each part of a design that is read, as text, in bold, and in a cell. */
function documentsOf(words: string): AdfDocument {
  const cells = (count: number) => Array.from({ length: count }, () => p(words));
  return doc(
    p('Status: ', words),
    p(b('Status:'), words),
    p(b(words)),
    h(2, 'Open Questions'),
    p(words),
    ul(words),
    table(header('Question', 'Owner', 'Due', 'Status', 'Ticket'), row('r1', ...cells(5))),
    h(2, 'Timeline'),
    ul(words),
    table(header('Milestone', 'Date', 'Depends on'), row('r2', ...cells(3))),
    h(2, 'Approval'),
    p(b('Architect:'), ' ', words),
    p(words),
    table(header('Role', 'Name', 'Date'), row('r3', ...cells(3))),
    { type: 'codeBlock', content: [text(words)] },
  );
}

/** As long by the number of its nodes. */
const mixed = (node: AdfNode): AdfDocument => {
  const nodes = Array.from({ length: 500 }, () => [node, text('and Owner: Ada, ')]).flat();
  return doc(
    p(b('Status:'), ...nodes),
    h(2, 'Open Questions'),
    p(...nodes),
    h(2, 'Approval'),
    p(b('Architect:'), ...nodes),
  );
};

const works: Record<string, (document: AdfDocument) => unknown> = {
  'is read': readDesign,
  'is written as Markdown': adfToMarkdown,
  'has a digest': (document) => contentOf({ title: 'Design', document, facts: noFacts }),
  'becomes a template': (document) => withTitleSlot(promptsInBrackets(structureOf(document)).document),
  'becomes the body of the macro': asMacroBody,
  'shows its status and who signed': (document) =>
    withPageParts(document, {
      standing: standing({
        status: 'approved',
        roles: [role('Architect', { signOffs: [signOff('ada', '2026-11-12')] })],
      }),
      roles: ['Architect'],
      words: {},
      nameOf: () => 'Ada Park',
      own: [],
    }),
};

test.each(Object.entries(works))('a design with a long line %s', (_, work) => {
  for (const unit of units) work(documentsOf(longOf(unit)));
  for (const node of [br, lozenge('Open'), mention('ada', 'Ada Park'), b('Owner:')]) work(mixed(node));
});

test('a long line of Markdown is read', () => {
  for (const unit of units) {
    const words = longOf(unit);
    markdownToAdf(
      [words, `- ${words}`, `> ${words}`, `# ${words}`, `| a | b |\n| - | - |\n| ${words} | x |`].join('\n\n'),
    );
  }
});
