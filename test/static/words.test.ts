import { say } from '../../static/src/words/say';
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
