/** What the texts of a locale file take, and a TypeScript type that says so. */
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** What each argument of a text is, as a type, by the argument's name. */
export type Arguments = Record<string, string>;

/** Tags that every surface knows, so that no caller has to say what they are. */
const knownTags = ['strong'];

const typeOf = (element: MessageFormatElement): string => {
  switch (element.type) {
    case TYPE.number:
    case TYPE.plural:
      return 'number';
    case TYPE.tag:
      return 'Tag';
    default:
      return 'string';
  }
};

function within(element: MessageFormatElement): MessageFormatElement[] {
  switch (element.type) {
    case TYPE.plural:
    case TYPE.select:
      return Object.values(element.options).flatMap(({ value }) => value);
    case TYPE.tag:
      return element.children;
    default:
      return [];
  }
}

type ArgumentElement = Exclude<MessageFormatElement, { type: TYPE.literal | TYPE.pound }>;

const isArgument = (element: MessageFormatElement): element is ArgumentElement =>
  element.type !== TYPE.literal &&
  element.type !== TYPE.pound &&
  !(element.type === TYPE.tag && knownTags.includes(element.value));

/** The arguments of a text in ICU's message format. Throws where the text is not in it. */
export function argumentsOf(text: string): Arguments {
  const found: Arguments = {};
  const visit = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (isArgument(element)) found[element.value] = typeOf(element);
      visit(within(element));
    }
  };
  visit(parse(text));
  return found;
}

/** The module that declares what each text takes. */
export function describeTexts(texts: Readonly<Record<string, string>>): string {
  const entries = Object.entries(texts).map(([key, text]) => `  '${key}': ${describeArguments(argumentsOf(text))};\n`);
  const tags = entries.some((entry) => entry.includes(': Tag'));
  return `${opening(tags)}${entries.join('')}}\n`;
}

function describeArguments(taken: Arguments): string {
  const described = Object.entries(taken).map(([name, type]) => `${name}: ${type}`);
  return described.length === 0 ? 'null' : `{ ${described.join('; ')} }`;
}

const opening = (tags: boolean) => `${tags ? "import type { Tag } from './Tag';\n\n" : ''}\
/** What each text takes. Made by "npm run words" from the English file; do not edit it. */
export interface TextArguments {
`;
