import { parse } from '@formatjs/icu-messageformat-parser';
import { Words } from '../../locales/Words';

const texts = {
  plain: 'Close',
  apostrophe: "It isn't saved",
  quoted: "Type '<'title'>' or #",
  counted: '{count, plural, one {# file} other {# files}}',
};
const parsed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parse(text)]));

const withoutParser = (text: string) => {
  throw new Error(`“${text}” had to be parsed.`);
};

test('texts that come parsed are said as those that do not, without a parser', () => {
  const said = [new Words<string>('en-US', texts), new Words<string>('en-US', parsed, withoutParser)].map((words) =>
    Object.keys(texts).map((key) => words.formatOf(key)?.format({ count: 2 })),
  );
  expect(said).toEqual([
    ['Close', "It isn't saved", 'Type <title> or #', '2 files'],
    ['Close', "It isn't saved", 'Type <title> or #', '2 files'],
  ]);
});
