import full from '@atlaskit/adf-schema/json-schema/v1/full.json';
import stage0 from '@atlaskit/adf-schema/json-schema/v1/stage-0.json';
import fc from '../fast-check';
import type { AdfNode } from '../../src/contract/adf-node';
import { changesBetween } from '../../src/features/approval/changes';
import { outlineOf } from '../../src/features/approval/content';
import { type DigestClass, markClasses, nodeClasses } from '../../src/features/approval/digest/v1/classes';
import { doc, h, p, text } from '../words';
import { contentIn } from './content-of';

interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
  properties?: Record<string, Schema>;
}

/** The attributes of each node and each mark that a schema knows. */
function namesIn({ definitions }: { definitions: object }) {
  const known = definitions as Record<string, Schema>;
  const nodes = new Map<string, Set<string>>();
  const marks = new Map<string, Set<string>>();
  const attributesIn = (schema: Schema | undefined): string[] => {
    if (!schema) return [];
    const target = schema.$ref === undefined ? undefined : known[schema.$ref.replace('#/definitions/', '')];
    const parts = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(target ? [target] : [])];
    return [...Object.keys(schema.properties ?? {}), ...parts.flatMap(attributesIn)];
  };
  for (const [name, definition] of Object.entries(known)) {
    for (const { properties } of [definition, ...(definition.allOf ?? [])]) {
      const type = properties?.type?.enum?.[0];
      if (typeof type !== 'string') continue;
      const names = name.endsWith('_mark') ? marks : nodes;
      const attributes = names.get(type) ?? new Set();
      for (const attribute of attributesIn(properties?.attrs)) attributes.add(attribute);
      names.set(type, attributes);
    }
  }
  return { nodes, marks };
}

type Classes = typeof nodeClasses;

const unclassed = (names: ReadonlyMap<string, ReadonlySet<string>>, classes: Classes): string[] =>
  [...names].flatMap(([type, attributes]) => {
    const known = classes[type];
    if (!known) return [type];
    return [...attributes].filter((name) => known.attributes[name] === undefined).map((name) => `${type}.${name}`);
  });

test.each([
  ['the schema', full],
  ['its stage 0', stage0],
])('Every node, mark and attribute of %s has a class', (_, schema) => {
  const { nodes, marks } = namesIn(schema);
  expect({ nodes: unclassed(nodes, nodeClasses), marks: unclassed(marks, markClasses) }).toEqual({
    nodes: [],
    marks: [],
  });
});

const inlines = new Set(['text', 'hardBreak', 'mention', 'emoji', 'status', 'date', 'placeholder', 'inlineCard']);
const noContent = new Set([...inlines, 'rule', 'media', 'mediaInline', 'inlineExtension', 'syncBlock', 'blockCard']);

/** What a node needs for being seen at all. */
const nodeOf = (type: string, attrs: Record<string, unknown>): AdfNode => ({
  type,
  attrs: { ...(type === 'mention' && { id: 'ada' }), ...attrs },
  ...(type === 'text' && { text: 'words' }),
  ...(!noContent.has(type) && { content: [p('inside')] }),
});

const wrappers: ((node: AdfNode) => AdfNode)[] = [
  (node) => node,
  (node) => ({ type: 'panel', attrs: { panelType: 'info' }, content: [node] }),
  (node) => ({ type: 'blockquote', content: [node] }),
  (node) => ({ type: 'bulletList', content: [{ type: 'listItem', content: [node] }] }),
  (node) => ({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [node] }] }] }),
  (node) => ({ type: 'expand', attrs: { title: 'More' }, content: [node] }),
];

/** A document with a node at any depth, in a section that says nothing special. */
const around = (wraps: readonly ((node: AdfNode) => AdfNode)[], node: AdfNode) =>
  contentIn(
    doc(
      h(2, 'Overview'),
      wraps.reduce((inner, wrap) => wrap(inner), inlines.has(node.type) ? p(node) : node),
    ),
  );
const anyWraps = fc.array(fc.constantFrom(...wrappers), { maxLength: 4 });

/** Two values of an attribute that are not alike; the second is its absence now and then. */
const anyValues = fc
  .oneof(
    fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })),
    fc.tuple(fc.integer({ min: 2 }), fc.integer({ min: 2 })),
    fc.tuple(
      fc.jsonValue({ maxDepth: 3 }),
      fc.string({ minLength: 1 }).map((value) => `x${value}`),
    ),
  )
  .filter(([left, right]) => JSON.stringify(left) !== JSON.stringify(right));

/** What a change did to the digest, to the digest of progress, and to what people are told. */
function effectOf(before: ReturnType<typeof contentIn>, after: ReturnType<typeof contentIn>) {
  const [then, now] = [outlineOf(before), outlineOf(after)];
  return {
    content: then.digest !== now.digest,
    progress: then.progressDigest !== now.progressDigest,
    told: changesBetween(before, after, []).length > 0,
  };
}
const effects: Record<DigestClass, ReturnType<typeof effectOf>> = {
  content: { content: true, progress: false, told: true },
  progress: { content: false, progress: true, told: false },
  layout: { content: false, progress: false, told: false },
};

const attributesOf = (classes: Classes): [string, string, DigestClass][] =>
  Object.entries(classes).flatMap(([type, { attributes }]) =>
    Object.entries(attributes).map(([name, kind]): [string, string, DigestClass] => [type, name, kind]),
  );

test('Ticks are the only attributes of progress, and what has no class is content', () => {
  const named = (kind: DigestClass) =>
    attributesOf(nodeClasses)
      .filter(([, , own]) => own === kind)
      .map(([type, name]) => `${type}.${name}`);
  const looks = named('layout').filter((name) => !name.endsWith('.localId'));
  expect({ progress: named('progress'), looks: looks.sort() }).toEqual({
    progress: ['taskItem.state', 'blockTaskItem.state'],
    looks: [
      ...['blockCard.layout', 'blockCard.width', 'bodiedExtension.layout', 'bodiedRule.alignment', 'bodiedRule.style'],
      ...['bodiedRule.weight', 'codeBlock.hideLineNumbers', 'codeBlock.uniqueId', 'codeBlock.wrap', 'embedCard.layout'],
      ...[
        'embedCard.originalHeight',
        'embedCard.originalWidth',
        'embedCard.width',
        'extension.layout',
        'hardBreak.text',
      ],
      ...['layoutColumn.valign', 'layoutColumn.width', 'layoutSection.columnRuleStyle', 'media.height'],
      ...['media.occurrenceKey', 'media.width', 'mediaInline.height', 'mediaInline.occurrenceKey', 'mediaInline.width'],
      ...['mediaSingle.layout', 'mediaSingle.width', 'mediaSingle.widthType', 'mention.accessLevel', 'mention.text'],
      ...['mention.userType', 'multiBodiedExtension.layout', 'rule.style', 'rule.weight', 'table.displayMode'],
      ...['table.layout', 'table.width', 'tableCell.colwidth', 'tableCell.valign', 'tableHeader.colwidth'],
      'tableHeader.valign',
    ],
  });
});

/** Values that say nothing: an attribute that is not there is as good. */
const isDefault = (value: unknown): boolean => [null, undefined, '', false, 1].includes(value as null);

describe('A change of', () => {
  test('any attribute of any node has the effect of its class, at any depth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...attributesOf(nodeClasses)),
        anyValues,
        anyWraps,
        ([type, name, kind], [left, right], wraps) => {
          fc.pre(!isDefault(left) && !isDefault(right) && type !== 'doc');
          const [before, after] = [left, right].map((value) => around(wraps, nodeOf(type, { [name]: value })));
          if (!before || !after) throw new Error('There are two');
          // Values of progress may be nothing that people can tick.
          expect(effectOf(before, after)).toEqual(effects[kind]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any attribute of any mark has the effect of its class', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...attributesOf(markClasses)),
        anyValues,
        anyWraps,
        ([type, name, kind], [left, right], wraps) => {
          fc.pre(!isDefault(left) && !isDefault(right));
          const [before, after] = [left, right].map((value) =>
            around(wraps, { ...text('words'), marks: [{ type, attrs: { [name]: value } }] }),
          );
          if (!before || !after) throw new Error('There are two');
          expect(effectOf(before, after)).toEqual(effects[kind]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('the type of a node, or of a mark, is one of content, but for comments and the like', () => {
    const types = Object.keys(nodeClasses).filter((type) => type !== 'doc' && type !== 'text' && type !== 'paragraph');
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...types), { minLength: 2, maxLength: 2 }),
        anyWraps,
        (both, wraps) => {
          const [before, after] = both.map((type) => around(wraps, nodeOf(type, {})));
          if (!before || !after) throw new Error('There are two');
          expect(effectOf(before, after)).toEqual(effects.content);
        },
      ),
    );
    for (const [type, { itself }] of Object.entries(markClasses)) {
      const before = around([], text('words'));
      const after = around([], { ...text('words'), marks: [{ type }] });
      expect([type, effectOf(before, after)]).toEqual([type, effects[itself]]);
    }
  });

  const strangers = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'somethingNew', ''];

  test.each(strangers)('what the schema does not know is one of content, such as “%s”', (name) => {
    const unlike = (build: (value: string) => AdfNode) => {
      const [before, after] = ['a', 'b'].map((value) => around([], build(value)));
      if (!before || !after) throw new Error('There are two');
      return effectOf(before, after);
    };
    const attrs = (value: string) => JSON.parse(`{ ${JSON.stringify(name)}: ${JSON.stringify(value)} }`) as object;
    expect([
      unlike((value) => ({ type: name, content: [p(value)] })),
      unlike((value) => ({ type: name, attrs: { ...attrs(value), title: value } })),
      unlike(
        (value) =>
          JSON.parse(
            JSON.stringify({ type: 'panel', attrs: {} }).replace('{}', JSON.stringify(attrs(value))),
          ) as AdfNode,
      ),
      unlike((value) => ({ ...text('words'), marks: [{ type: name, attrs: { title: value } }] })),
      unlike((value) => ({ ...text('words'), marks: [{ type: value === 'a' ? name : 'strong' }] })),
    ]).toEqual([effects.content, effects.content, effects.content, effects.content, effects.content]);
  });
});
