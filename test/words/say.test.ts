import { say, speaking, spokenLocale } from '../../src/i18n/say';

const failure = () => [spokenLocale(), say('failure.unavailable.advice')];

test('says what a function has to say in the language of its caller', () => {
  expect([speaking('de-DE', failure), speaking('ja-JP', failure)]).toEqual([
    ['de-DE', 'Versuchen Sie es in einer Minute erneut.'],
    ['ja-JP', '1 分後にもう一度お試しください。'],
  ]);
});

test('says it in English to everybody else, and where nobody called', () => {
  const english = ['en-US', 'Try again in a minute.'];
  expect([failure(), speaking('fr-FR', failure), speaking('', failure)]).toEqual([english, english, english]);
});

test('keeps to a language through what is waited for', async () => {
  const later = async () => {
    await Promise.resolve();
    return spokenLocale();
  };
  expect(await Promise.all([speaking('de-DE', later), speaking('ja-JP', later)])).toEqual(['de-DE', 'ja-JP']);
});
