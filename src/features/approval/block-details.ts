import type { AdfNode } from '../../contract/adf-node';
import { stableJson } from '../../adf/normal-form';
import type { ChangedBlock } from '../../contract/api';
import type { ContentBlock } from './digest/design-content';

type Detail = NonNullable<ChangedBlock['details']>[number];

/** Something about a block that its words do not say. */
interface Aspect {
  what: Detail['what'];
  name: string;
  value: string;
}

const mostDetails = 12;
const longestValue = 200;

/** What is different between two blocks besides their words; at least that they stand elsewhere. */
export function detailsBetween(before: ContentBlock, after: ContentBlock, sameWords: boolean): Detail[] {
  const [then, now] = [valuesByName(before), valuesByName(after)];
  const names = [...new Set([...then.keys(), ...now.keys()])];
  const details = names.flatMap((key): Detail[] => {
    const [left, right] = [then.get(key), now.get(key)];
    const aspect = right?.aspect ?? left?.aspect;
    if (!aspect || left?.values.join('\n') === right?.values.join('\n')) return [];
    const isSaid = aspect.what !== 'picture';
    return [
      {
        what: aspect.what,
        name: aspect.name,
        before: left && isSaid ? shortened(left.values.join(', ')) : null,
        after: right && isSaid ? shortened(right.values.join(', ')) : null,
      },
    ];
  });
  if (details.length === 0 && sameWords) return [{ what: 'place', name: '', before: null, after: null }];
  return details.slice(0, mostDetails);
}

const shortened = (value: string): string => (value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);

interface Values {
  aspect: Aspect;
  values: string[];
}

function valuesByName({ node, within }: ContentBlock): Map<string, Values> {
  const found = new Map<string, Values>();
  const place: Aspect = { what: 'place', name: '', value: within.join(' › ') };
  for (const aspect of [...(within.length > 0 ? [place] : []), ...aspectsOf(node)]) {
    const key = `${aspect.what} ${aspect.name}`;
    const known = found.get(key);
    if (known) known.values.push(aspect.value);
    else found.set(key, { aspect, values: [aspect.value] });
  }
  return found;
}

/** Attributes that are among the words of a block, by the type of the node. */
const words = new Map<string, readonly string[]>([
  ['status', ['text']],
  ['placeholder', ['text']],
  ['emoji', ['text', 'shortName']],
  ['inlineCard', ['url']],
  ['blockCard', ['url']],
  ['embedCard', ['url']],
  ['media', ['alt']],
  ['mediaInline', ['alt']],
  ['expand', ['title']],
  ['nestedExpand', ['title']],
]);

const pictures = new Set(['media', 'mediaInline']);

function* aspectsOf(node: AdfNode): Generator<Aspect> {
  const said = words.get(node.type) ?? [];
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (said.includes(name)) continue;
    if (name === 'parameters') yield* parametersIn(value, []);
    else yield { what: attributeKind(node, name), name, value: textOf(value) };
  }
  for (const { type, attrs } of node.marks ?? []) {
    // Where a link leads is among the words.
    const { href, ...others } = attrs ?? {};
    const set = Object.keys(others).length > 0 ? ` ${stableJson(others)}` : '';
    yield { what: 'formatting', name: type, value: `${node.text ?? node.type}${set}` };
  }
  for (const child of node.content ?? []) yield* aspectsOf(child);
}

function attributeKind({ type }: AdfNode, name: string): Detail['what'] {
  if (pictures.has(type)) return 'picture';
  if (type === 'decisionItem' && name === 'state') return 'state';
  if (name === 'color' || name === 'background' || name === 'panelColor') return 'color';
  return 'setting';
}

function* parametersIn(value: unknown, path: readonly string[]): Generator<Aspect> {
  if (typeof value === 'object' && value !== null && path.length < 4) {
    for (const [name, inner] of Object.entries(value)) yield* parametersIn(inner, [...path, name]);
  } else yield { what: 'parameter', name: path.join('.'), value: textOf(value) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : stableJson(value));
