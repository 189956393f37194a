import { argumentsOf, describeTexts } from '../../locales/describeTexts';

test('finds what a text takes, wherever in it that stands', () => {
  expect(argumentsOf('{count, plural, one {# row of {page}} other {# rows of <link>{page}</link>}}')).toEqual({
    count: 'number',
    page: 'string',
    link: 'Tag',
  });
  expect(argumentsOf('{side, select, page {the page} other {{share, number} of Jira}}')).toEqual({
    side: 'string',
    share: 'number',
  });
});

test('asks for no tag that every surface knows', () => {
  expect(argumentsOf('Saved <strong>{name}</strong>')).toEqual({ name: 'string' });
});

test('says it as a type', () => {
  expect(describeTexts({ 'a.title': 'A title', 'a.count': '{count, number} of {what}' })).toBe(
    `/** What each text takes. Made by "npm run words" from the English file; do not edit it. */
export interface TextArguments {
  'a.title': null;
  'a.count': { count: number; what: string };
}
`,
  );
});
