/** A node, a mark and an attribute may have any name, also one that every object of JavaScript has. */
import { formatMessage } from '../../src/i18n/format';
import fc from '../fast-check';
import { adfToMarkdown } from '../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import type { AdfDocument } from '../../src/contract/adf-node';
import { parseDocument } from '../../src/adf/parse';
import { plainText } from '../../src/adf/text';
import { withoutComments } from '../../src/adf/without-comments';
import { changesBetween } from '../../src/features/approval/changes';
import { outlineOf } from '../../src/features/approval/content';
import { noFacts } from '../../src/features/approval/digest/facts';
import { contentOf } from '../../src/features/approval/digest/registry';
import { countsOf } from '../../src/features/reading/counts';
import { diagramsIn } from '../../src/features/reading/diagrams';
import { asMacroBody } from '../../src/features/reading/macro-body';
import { movedOntoPage } from '../../src/features/reading/move-onto-page';
import { readDesign } from '../../src/features/reading/read';
import { promptsInBrackets } from '../../src/features/templates/team/prompts-in-brackets';
import { structureOf } from '../../src/features/templates/team/structure-of';
import { withTitleSlot } from '../../src/features/templates/team/title-slot';
import { withoutUnsafeLinks } from '../../src/features/templates/team/without-unsafe-links';

const onEveryObject = Object.getOwnPropertyNames(Object.prototype);
const known = [
  ...['paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'tableHeader', 'bulletList', 'listItem', 'taskList'],
  ...['taskItem', 'panel', 'expand', 'codeBlock', 'mediaSingle', 'media', 'bodiedExtension', 'extension', 'status'],
  ...['date', 'mention', 'inlineCard', 'placeholder', 'blockquote', 'layoutSection', 'decisionList', 'decisionItem'],
];
const anyName = fc.oneof(fc.constantFrom(...onEveryObject), fc.constantFrom(...known), fc.string({ maxLength: 8 }));
const attributeName = fc.oneof(
  fc.constantFrom(...onEveryObject),
  fc.constantFrom(
    'level',
    'url',
    'text',
    'panelType',
    'parameters',
    'extensionKey',
    'timestamp',
    'colspan',
    'language',
  ),
);
const attributeValue = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom<string>(...onEveryObject));
const attrs = fc
  .array(fc.tuple(attributeName, attributeValue), { maxLength: 3 })
  .map((entries) => Object.fromEntries(entries));
const mark = fc.record(
  { type: fc.oneof(anyName, fc.constantFrom('link', 'strong', 'code')), attrs },
  { requiredKeys: ['type'] },
);
const textNode = fc.record(
  {
    type: fc.constant('text'),
    text: fc.oneof(fc.constantFrom(...onEveryObject), fc.constantFrom('Q:', 'Status:', 'Due', '[Prompt]'), fc.string()),
    marks: fc.array(mark, { maxLength: 2 }),
  },
  { requiredKeys: ['type', 'text'] },
);
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    textNode,
    fc.record(
      {
        type: anyName,
        attrs,
        marks: fc.array(mark, { maxLength: 1 }),
        content: fc.array(tie('node'), { maxLength: 4 }),
      },
      { requiredKeys: ['type'] },
    ),
  ),
}));
const heading = fc.constantFrom('Open Questions', 'Timeline', 'Approval', 'Risks', ...onEveryObject).map((title) => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text: title }],
}));

/** As a page's stored body is read: `__proto__` is a name like another in JSON. */
function stored(content: unknown[]): AdfDocument {
  const document = parseDocument(JSON.stringify({ type: 'doc', version: 1, content }));
  if ('problem' in document) throw new Error(formatMessage(document.problem));
  return document;
}
const documents = fc.array(fc.oneof(heading, node), { maxLength: 6 }).map(stored);

const saidBy = (document: AdfDocument) => contentOf({ title: 'Design', document, facts: noFacts });

const works: Record<string, (document: AdfDocument, other: AdfDocument) => unknown> = {
  'is read as a design': (document) => countsOf(readDesign(document)),
  'is written as Markdown, and read again': (document) => markdownToAdf(adfToMarkdown(document).markdown),
  'has a digest': (document) => outlineOf(saidBy(document)),
  'is compared with another': (document, other) => changesBetween(saidBy(document), saidBy(other), []),
  'becomes the structure of a template': (document) =>
    withTitleSlot(promptsInBrackets(withoutUnsafeLinks(structureOf(document)).document).document),
  'becomes the body of the macro': (document) => asMacroBody(document),
  'moves onto the page': (document) => movedOntoPage(document),
  'shows its diagrams': (document) => diagramsIn(document),
  'loses its comments': (document) => withoutComments(document),
  'says its text': (document) => document.content.map(plainText),
};

test.each(Object.entries(works))('a document with any names %s', (_, work) => {
  fc.assert(
    fc.property(documents, documents, (document, other) => {
      work(document, other);
    }),
    { numRuns: 500, examples: onEveryObject.map((type) => [everywhere(type), everywhere('paragraph')]) },
  );
});

/** A name as the type of a block, of an inline node and of a mark, and as an attribute and its value. */
function everywhere(name: string): AdfDocument {
  const named = Object.fromEntries([[name, name]]);
  const text = { type: 'text', text: name, marks: [{ type: name, attrs: named }] };
  return stored([
    { type: name, attrs: named, content: [{ type: name, attrs: named }, text] },
    { type: 'panel', attrs: { panelType: name }, content: [{ type: 'paragraph', content: [{ type: name }, text] }] },
    { type: 'extension', attrs: { extensionKey: name, extensionType: name, parameters: named } },
  ]);
}

test('a panel of an unknown kind is a note in Markdown, whatever its kind is called', () => {
  const panel = (panelType: string) =>
    adfToMarkdown(
      stored([
        {
          type: 'panel',
          attrs: { panelType },
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words' }] }],
        },
      ]),
    ).markdown;
  expect(['unknown', ...onEveryObject].map(panel)).toEqual(
    Array(1 + onEveryObject.length).fill('> [!NOTE]\n> Words\n'),
  );
});
