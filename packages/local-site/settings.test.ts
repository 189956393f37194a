import { openSettings, settingsIn, settingsText, strictest, usual } from './settings';
import { openStore } from './store';

test('settings are as usual unless something else is said', () => {
  expect(openSettings(openStore()).now()).toEqual(usual);
});

test('what is said at the start goes before what was stored, and what is set stays', () => {
  const store = openStore();
  openSettings(store).set({ consent: 'asked' });
  expect([openSettings(store).now(), openSettings(store, { consent: 'given' }).now()]).toEqual([
    { ...usual, consent: 'asked' },
    { ...usual, consent: 'given' },
  ]);
});

test('a value that the platform cannot have is refused', () => {
  expect(() => {
    openSettings(openStore()).set({ consent: 'maybe' } as never);
  }).toThrow('expected one of');
});

test.each([
  ['nothing', undefined, {}],
  ['some settings', 'storage=two,newerDraft=there', { storage: 'two', newerDraft: 'there' }],
  ['the strictest', 'strictest', strictest],
  ['all of them, as they are written', settingsText(strictest), strictest],
])('an environment variable says %s', (_, text, settings) => {
  expect(settingsIn(text)).toEqual(settings);
});

test('an environment variable with a setting that there is not is refused', () => {
  expect(() => settingsIn('storages=two')).toThrow('Unrecognized key');
});
