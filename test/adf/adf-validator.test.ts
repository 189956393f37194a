import schema from '@atlaskit/adf-schema/json-schema/v1/full.json';
import { Ajv } from 'ajv';
import fc from '../fast-check';
import type { AdfNode } from '../../src/contract/adf-node';
import { descendants } from '../../src/adf/walk';
import { templates } from '../../src/features/templates/built-in/registry';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { samplePrefill } from '../templates/sample';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

it('has nothing against a valid document', () => {
  expect(adfErrors(doc({ type: 'paragraph' }, { type: 'rule' }))).toEqual([]);
});

it.each([
  { what: 'nothing', document: null, errors: ['document: must be object'] },
  {
    what: 'an empty text',
    document: doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] }),
    errors: ['content[0].content[0].text: must NOT have fewer than 1 characters'],
  },
  {
    what: 'a list item outside a list',
    document: doc({ type: 'listItem', content: [] }),
    errors: [expect.stringMatching(/^content\[0\]\.type: must be equal to one of .*, table, .*; it is "listItem"$/)],
  },
  {
    what: 'a heading in a list',
    document: doc({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    }),
    errors: [expect.stringMatching(/^content\[0\]\.content\[0\]\.content\[0\]\.type: .*; it is "heading"$/)],
  },
  {
    what: 'a field that does not exist',
    document: doc({ type: 'paragraph', style: 'big' }),
    errors: ['content[0]: must NOT have additional properties: style'],
  },
  {
    what: 'an attribute that is missing',
    document: doc({ type: 'paragraph', content: [{ type: 'date', attrs: {} }] }),
    errors: ["content[0].content[0].attrs: must have required property 'timestamp'"],
  },
  {
    what: 'bold code',
    document: doc({
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [{ type: 'code' }, { type: 'strong' }] }],
    }),
    errors: [
      expect.stringMatching(/^content\[0\]\.content\[0\]\.marks\[0\]\.type: .*; it is "code"$/),
      expect.stringMatching(/^content\[0\]\.content\[0\]\.marks\[1\]\.type: .*; it is "strong"$/),
    ],
  },
])('says what is wrong with $what, and where', ({ document, errors }) => {
  expect(adfErrors(document)).toEqual(errors);
});

const { $schema: _draft4, ...draftlessSchema } = schema;
const isValid = new Ajv({ strict: false }).compile(draftlessSchema);

/** Something done to one node of a document, which may or may not break it. */
const changes: Record<string, (node: AdfNode) => void> = {
  'drop the attributes': (node) => delete node.attrs,
  'drop the content': (node) => delete node.content,
  'empty the content': (node) => (node.content = []),
  'put the first child twice': (node) => node.content?.unshift(...node.content.slice(0, 1)),
  'put a table in': (node) => node.content?.push({ type: 'table', content: [] }),
  'put a paragraph in': (node) => node.content?.push({ type: 'paragraph' }),
  'put a text in': (node) => node.content?.push({ type: 'text', text: 'x', marks: [{ type: 'code' }] }),
  'make it a paragraph': (node) => (node.type = 'paragraph'),
  'make it a rule': (node) => (node.type = 'rule'),
  'make it strong': (node) => (node.marks = [{ type: 'strong' }]),
  'make it aligned': (node) => (node.marks = [{ type: 'alignment', attrs: { align: 'center' } }]),
  'give it an id': (node) => (node.attrs = { ...node.attrs, localId: 'x' }),
};

it('has errors exactly where the schema as it is published has some', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...templates),
      fc.nat(),
      fc.constantFrom(...Object.keys(changes)),
      (template, at, change) => {
        const document = template.build(samplePrefill);
        const nodes = [...descendants(document)].map(({ node }) => node);
        const node = nodes[at % nodes.length];
        if (node) changes[change]?.(node);
        expect(adfErrors(document).length === 0).toBe(isValid(document));
      },
    ),
    { numRuns: 200 },
  );
});
