import { say, withLocale, currentLocale } from '../../src/i18n/say';

const failure = () => [currentLocale(), say('failure.unavailable.advice')];

test('says what a function has to say in the language of its caller', () => {
  expect([withLocale('de-DE', failure), withLocale('ja-JP', failure)]).toEqual([
    ['de-DE', 'Versuchen Sie es in einer Minute erneut.'],
    ['ja-JP', '1 分後にもう一度お試しください。'],
  ]);
});

test('says it in English to everybody else, and where nobody called', () => {
  const english = ['en-US', 'Try again in a minute.'];
  expect([failure(), withLocale('fr-FR', failure), withLocale('', failure)]).toEqual([english, english, english]);
});

test('keeps to a language through what is waited for', async () => {
  const later = async () => {
    await Promise.resolve();
    return currentLocale();
  };
  expect(await Promise.all([withLocale('de-DE', later), withLocale('ja-JP', later)])).toEqual(['de-DE', 'ja-JP']);
});
