import { openSettings } from './settings';
import { openStore } from './store';

test('nobody is asked for consent, and resolvers know the site, unless something else is said', () => {
  expect(openSettings(openStore()).now()).toEqual({
    consent: 'given',
    siteUrl: 'given',
    subtype: 'given',
    anonymousInvoke: 'fails',
  });
});

test('what is said at the start goes before what was stored, and what is set stays', () => {
  const store = openStore();
  openSettings(store).set({ consent: 'asked' });
  expect([openSettings(store).now(), openSettings(store, { consent: 'given' }).now()]).toEqual([
    { consent: 'asked', siteUrl: 'given', subtype: 'given', anonymousInvoke: 'fails' },
    { consent: 'given', siteUrl: 'given', subtype: 'given', anonymousInvoke: 'fails' },
  ]);
});

test('a value that the platform cannot have is refused', () => {
  expect(() => {
    openSettings(openStore()).set({ consent: 'maybe' } as never);
  }).toThrow('expected one of');
});
