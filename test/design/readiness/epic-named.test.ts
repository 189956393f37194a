import type { LinkedEpic } from '../../../src/features/readiness/review';
import { epicNamed } from '../../../src/features/readiness/rules/epic-named';
import { card, doc, h, p } from '../../words';
import { designWith, saidBy } from './reviewing';

const on = (linkedEpic: LinkedEpic, named?: string) => {
  const { metadata } = designWith();
  const design = designWith({
    metadata: { ...metadata, epic: named === undefined ? undefined : { key: named, url: undefined } },
  });
  return saidBy(epicNamed, doc(), { design, linkedEpic }).map(([severity, , message]) => `${severity}: ${message}`);
};

test('page and app name the same epic', () => {
  expect({
    same: on({ key: 'PAY-1' }, 'PAY-1'),
    other: on({ key: 'PAY-1' }, 'PAY-2'),
    pageSilent: on({ key: 'PAY-1' }),
    appSilent: on('none', 'PAY-2'),
    nobody: on('none'),
    hidden: on('hidden'),
    offline: on('unknown', 'PAY-2'),
    offlineSilent: on('unknown'),
  }).toEqual({
    same: [],
    other: ['warning: The page names PAY-2, and is linked to PAY-1.'],
    pageSilent: ['note: The page doesn’t name PAY-1, the epic it is linked to.'],
    appSilent: ['warning: The page names PAY-2, and is linked to no epic.'],
    nobody: ['warning: The design names no epic.'],
    hidden: [],
    offline: [],
    offlineSilent: ['warning: The design names no epic.'],
  });
});

test('an epic below the title is named without a label too', () => {
  const document = doc(
    h(1, 'Cards'),
    p('Ada · ', card('https://example.atlassian.net/browse/PAY-1')),
    h(2, 'Goals'),
    h(2, 'Risks'),
  );
  expect([
    saidBy(epicNamed, document, { linkedEpic: { key: 'PAY-1' } }),
    saidBy(epicNamed, document, { linkedEpic: 'unknown' }),
  ]).toEqual([[], []]);
});
