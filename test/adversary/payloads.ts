/** Payloads for the calls of the contract: what its schemas allow, aimed at what is worth aiming at, and now and then neither. */
import { z } from 'zod';
import { api, type ApiName } from '../../src/contract/api';
import { doc, p } from '../words';
import type { Known } from './known';
import type { Random } from './random';

/** What a person calls the app with. */
export function payloadFor(name: ApiName, known: Known, random: Random): unknown {
  const payload = valueFor(api[name].input, [], known, random);
  return random.chance(12) ? spoilt(payload, known, random) : payload;
}

/** A field more, a name that every object has, or a value of another kind. */
function spoilt(payload: unknown, known: Known, random: Random): unknown {
  if (typeof payload !== 'object' || payload === null) return payload;
  return random.pick([
    { ...payload, accountId: random.pick(known.accountIds) },
    { ...payload, context: { accountId: random.pick(known.accountIds) } },
    { ...payload, ...(JSON.parse('{"__proto__":{"ok":true}}') as object) },
    { ...payload, pageId: 'constructor' },
    { ...payload, pageId: { constructor: 1 } },
    null,
    [payload],
  ]);
}

/** The nearest name in a path that says what is meant: that of the list for its items. */
const nameOf = (path: readonly string[]) => path.findLast((part) => part !== '') ?? '';

function valueFor(schema: z.core.$ZodType, path: readonly string[], known: Known, random: Random): unknown {
  const inner = (part: z.core.$ZodType, name = '') => valueFor(part, [...path, name], known, random);
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.core.$ZodType>).filter(
      ([name, field]) =>
        !(field instanceof z.ZodOptional || field instanceof z.ZodDefault) || random.chance(name === 'cursor' ? 5 : 2),
    );
    return Object.fromEntries(fields.map(([name, field]) => [name, inner(field, name)]));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly)
    return inner(schema.def.innerType);
  if (schema instanceof z.ZodNullable) return random.chance(4) ? null : inner(schema.def.innerType);
  if (schema instanceof z.ZodUnion) return inner(random.pick(schema.def.options));
  if (schema instanceof z.ZodPipe) return inner(schema.def.in);
  if (schema instanceof z.ZodArray) {
    return Array.from({ length: random.below(4) }, () => inner(schema.def.element));
  }
  if (schema instanceof z.ZodRecord) {
    return Object.fromEntries(
      Array.from({ length: random.below(3) }, () => [
        String(inner(schema.def.keyType, 'steps')),
        inner(schema.def.valueType),
      ]),
    );
  }
  if (schema instanceof z.ZodEnum) return random.pick(schema.options);
  if (schema instanceof z.ZodLiteral) return random.pick([...schema.values]);
  if (schema instanceof z.ZodBoolean) return random.chance(2);
  if (schema instanceof z.ZodNumber) return numberFor(nameOf(path), known, random);
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL || schema instanceof z.ZodISODate)
    return textFor(nameOf(path), known, random);
  if (schema instanceof z.ZodTemplateLiteral) return random.pick(known.templateIds);
  if (schema instanceof z.ZodCustom) return doc(p(random.pick(known.words)));
  return random.pick(known.words);
}

function numberFor(name: string, known: Known, random: Random): number {
  if (name === 'limit') return random.pick([1, 2, 25, 100]);
  if (name === 'seen') return random.pick([0, 1, 2, 3, 4, 5, 6]);
  return random.pick([1, 2, 3, 5, random.below(40), known.pageIds.length]);
}

function textFor(name: string, known: Known, random: Random): string {
  const pool: Record<string, readonly string[]> = {
    pageId: known.pageIds,
    spaceId: known.spaceIds,
    epicId: known.issueIds,
    issueId: known.issueIds,
    id: [...known.issueIds, ...known.pageIds, ...known.spaceIds],
    page: [...known.pageIds, ...known.pageUrls],
    url: [...known.pageUrls, ...known.issueUrls],
    key: known.issueKeys,
    keyOrUrl: [...known.issueKeys, ...known.issueUrls],
    query: [...known.words, ...known.issueKeys],
    text: known.words,
    people: known.accountIds,
    accountId: known.accountIds,
    cursor: known.cursors,
    digest: known.digests,
    steps: known.steps,
    role: known.roles,
    date: ['2026-11-20'],
    featureName: known.words,
    markdown: known.words.map((word) => `# ${word}\n\n| a | b |\n|---|---|\n| ${word} | **c** |`),
    title: known.words,
    name: known.words,
    labels: ['one-word', 'another', 'one-word', 'two words'],
    trackingIssueType: ['10101', '10102', '10112', '10113'],
    ticketType: ['10105', '10113', '10104'],
  };
  return random.pick((Object.hasOwn(pool, name) ? pool[name] : undefined) ?? [...known.words, ...known.issueIds]);
}
