/** The messages of errors as docs/troubleshooting.md lists them, each with what it tells people to do. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

type Texts = Readonly<Record<string, string>>;

/** Findings of a design are no errors. */
const isOfError = (key: string): boolean =>
  !key.startsWith('readiness.') && (key.endsWith('.message') || /^syncLock\.(?!.*advice)/i.test(key));

const begins = '<!-- The messages, by `npm run words` -->';
const ends = '<!-- The end of the messages -->';

/** The document with the messages of these files in their place. Throws where it has none. */
export function withMessages(document: string, surfaces: Texts, functions: Texts): string {
  const [before, rest] = document.split(begins);
  const after = rest?.split(ends)[1];
  if (before === undefined || after === undefined) throw new Error(`The document has no “${begins}” with an end.`);
  return `${before}${begins}\n\n${messageList(surfaces, functions)}\n\n${ends}${after}`;
}

const messageList = (...files: readonly Texts[]): string =>
  files
    .flatMap((texts) => Object.keys(texts).map((key) => [key, texts] as const))
    .filter(([key]) => isOfError(key))
    .map(([key, texts]) => `- ${shown(texts[key] ?? '')}${adviceOn(key, texts)}`)
    .join('\n');

/** What to do, where the texts say it beside the message; of some there are several, by how things stand. */
function adviceOn(key: string, texts: Texts): string {
  const beside = key.slice(0, key.lastIndexOf('.') + 1);
  const own = texts[`${key}Advice`] ?? texts[`${beside}advice`];
  const some = Object.keys(texts).filter((other) => other.startsWith(`${beside}advice`));
  const advice = own === undefined ? some.map((other) => texts[other] ?? '') : [own];
  return advice.length === 0 ? '' : ` → ${advice.map(shown).join(' Or: ')}`;
}

/** A text as people may read it: “…” for what it takes, and the last of several forms. */
export const shown = (text: string): string => parse(text).map(shownPart).join('').replace(/\s+/g, ' ').trim();

function shownPart(element: MessageFormatElement): string {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.plural:
    case TYPE.select:
      return (element.options.other?.value ?? []).map(shownPart).join('');
    case TYPE.tag:
      return element.children.map(shownPart).join('');
    default:
      return '…';
  }
}
