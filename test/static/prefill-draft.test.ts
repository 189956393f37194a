import {
  emptyDraft,
  findProblems,
  hasProblems,
  toPrefill,
  type PrefillDraft,
} from '../../static/src/shared/prefill/PrefillDraft';

const today = '2026-11-20';
const ada = { accountId: 'ada', displayName: 'Ada Park' };
const empty = emptyDraft(ada, today);
const filled: PrefillDraft = {
  featureName: '  Saved cards ',
  authors: [ada],
  date: '2026-12-01',
  epic: {
    id: '10001',
    key: 'PAY-1',
    summary: 'Checkout',
    url: 'https://site.test/browse/PAY-1',
    status: { name: 'To Do', category: 'new' },
  },
  links: [
    { id: 1, url: ' https://example.com/research ', title: '' },
    { id: 2, url: '', title: '' },
  ],
};

test('starts with the author and today, and asks for the name alone', () => {
  expect([empty, findProblems(empty)]).toEqual([
    { featureName: '', authors: [ada], date: today, epic: null, links: [] },
    { featureName: 'Enter the name of the feature.', links: {} },
  ]);
});

test('gives what was typed, trimmed, without rows left blank', () => {
  expect([hasProblems(findProblems(filled)), toPrefill(filled, today)]).toEqual([
    false,
    {
      featureName: 'Saved cards',
      authors: [ada],
      date: '2026-12-01',
      epic: { id: '10001', key: 'PAY-1', url: 'https://site.test/browse/PAY-1' },
      links: [{ url: 'https://example.com/research' }],
    },
  ]);
});

test('names every field that is wrong', () => {
  const wrong: PrefillDraft = {
    ...empty,
    date: '',
    links: [
      { id: 1, url: 'example.com', title: '' },
      { id: 2, url: 'javascript:alert(1)', title: 'Try me' },
      { id: 3, url: '', title: 'A title alone' },
    ],
  };
  const address = 'Enter a full address, such as https://example.com/research.';
  expect(findProblems(wrong)).toEqual({
    featureName: 'Enter the name of the feature.',
    date: 'Enter a day.',
    links: { 1: address, 2: address, 3: address },
  });
});

test('previews what is good so far', () => {
  const begun: PrefillDraft = { ...empty, date: '', links: [{ id: 1, url: 'exam', title: '' }] };
  expect(toPrefill(begun, today, 'Feature name')).toEqual({
    featureName: 'Feature name',
    authors: [ada],
    date: today,
    links: [],
  });
});
