import { sayFindings, sayReadiness } from '../../static/src/shared/readiness/sayReadiness';

const readiness = (written: number, total: number, promptsLeft: number) => ({
  sections: { written, total },
  promptsLeft,
  counts: { blocking: 0, warning: 0, note: 0 },
  findings: [],
});

test.each([
  [readiness(7, 9, 3), '7 of 9 sections written, 3 prompts left'],
  [readiness(1, 1, 1), '1 of 1 section written, 1 prompt left'],
  [readiness(2, 2, 0), '2 of 2 sections written'],
  [readiness(0, 0, 0), 'No sections yet'],
])('says how far a design is', (given, said) => {
  expect(sayReadiness(given)).toBe(said);
});

test('says how many findings there are, and leaves out what there are none of', () => {
  expect([
    sayFindings({ blocking: 2, warning: 1, note: 3 }),
    sayFindings({ blocking: 0, warning: 2, note: 1 }),
  ]).toEqual(['2 blocking, 1 warning, 3 notes', '2 warnings, 1 note']);
});
