import { createElement, isValidElement } from 'react';
import { say, show } from '../../static/src/words/say';
import { speak, spokenLocale, withinSentence } from '../../static/src/words/words';
import german from '../../locales/de-DE.json';

afterEach(() => {
  speak('en-US', {});
});

test('says English unless another language is spoken', () => {
  const before = [spokenLocale(), say('common.tryAgain')];
  speak('de-DE', german);
  expect([before, [spokenLocale(), say('common.tryAgain')]]).toEqual([
    ['en-US', 'Try again'],
    ['de-DE', 'Erneut versuchen'],
  ]);
});

test('says in English what another language lacks', () => {
  speak('de-DE', { 'common.close': 'Schließen' });
  expect([say('common.close'), say('common.save')]).toEqual(['Schließen', 'Save']);
});

test('keeps the capital of a noun within a sentence in German alone', () => {
  const before = withinSentence('Due date');
  speak('de-DE', german);
  expect([before, withinSentence('Fälligkeitsdatum')]).toEqual(['due date', 'Fälligkeitsdatum']);
});

test('shows what stands among the words of a text, wherever its language puts it', () => {
  const shown = () =>
    show('lastChange.dayAndPerson', { day: 'Nov 18', person: createElement('bdi', null, 'Ada Park') });
  const parts = (node: unknown) =>
    (node as unknown[]).map((part) => (isValidElement<{ children: unknown }>(part) ? [part.type, part.props] : part));
  const before = parts(shown());
  speak('ja-JP', { 'lastChange.dayAndPerson': '{person}、{day}' });
  expect([before, parts(shown())]).toEqual([
    ['Nov 18 by ', ['bdi', { children: 'Ada Park' }]],
    [['bdi', { children: 'Ada Park' }], '、Nov 18'],
  ]);
});

test('knows strong words without being told', () => {
  expect(show('picker.madeFrom', { name: 'Feature' })).toMatchObject([
    'Made from the template ',
    { type: 'strong', props: { children: ['Feature'] } },
    '. The text stays as it is.',
  ]);
});
