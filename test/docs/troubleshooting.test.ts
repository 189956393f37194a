/** docs/troubleshooting.md: no message and no code is left out, and no line of a log is made up. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import functions from '../../locales/functions/en-US.json';
import surfaces from '../../locales/en-US.json';
import { shown, withMessages } from '../../locales/messageList';
import { errorCodes } from '../../src/contract/api';
import { sourcesIn } from '../locales/sources';

const document = readFileSync(join(__dirname, '../../docs/troubleshooting.md'), 'utf8');

/** The first cell of each row in the part of this heading. */
const firstCells = (heading: string): string[] => {
  const part = document.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...part.matchAll(/^\| (`.*?) +\|/gm)].map(([, cell = '']) => cell);
};
const wordsIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words.trim());

test('each code of an error says what it means and what to do', () => {
  const explained = firstCells('What the codes mean').flatMap(wordsIn);
  expect(errorCodes.filter((code) => !explained.includes(code))).toEqual([]);
});

test('each message is listed, as `npm run words` does it', () => {
  expect(document).toBe(withMessages(document, surfaces, functions));
});

test('a message is listed as people read it, with what they are told to do', () => {
  const page = (messages: Record<string, string>) =>
    withMessages('<!-- The messages, by `npm run words` -->\n\n<!-- The end of the messages -->', {}, messages);
  expect([
    shown('{count, plural, one {# page} other {# pages}} of <strong>{space}</strong>'),
    page({ 'a.gone.message': '{title} is gone.', 'a.gone.advice': 'Look again.', 'readiness.thin.message': 'Thin.' }),
  ]).toEqual([
    '… pages of …',
    '<!-- The messages, by `npm run words` -->\n\n- … is gone. → Look again.\n\n<!-- The end of the messages -->',
  ]);
});

test('each line of a log that it explains is one that the app writes', () => {
  const sources = sourcesIn(join(__dirname, '../../src')).join('\n');
  const lines = firstCells('The logs').flatMap(wordsIn);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => !sources.includes(line.replace(/^(Confluence|Jira): ?/, '$1')))).toEqual([]);
});

test('each line of a log that the app words itself is explained', () => {
  const sources = sourcesIn(join(__dirname, '../../src')).join('\n');
  const lines = firstCells('The logs').flatMap(wordsIn);
  const worded = [...sources.matchAll(/console\.\w+\(\s*(['`])(.*?)(?:\1|\$\{)/g)].map(([, , words = '']) => words);
  expect(worded.filter((words) => words !== '' && !lines.some((line) => words.startsWith(line)))).toEqual([]);
});
