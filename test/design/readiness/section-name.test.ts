import { isSameName, nameWords } from '../../../src/features/readiness/section-name';

const same = (left: string, right: string) => isSameName(nameWords(left), nameWords(right));

test.each([
  ['Problem', 'Problem Statement'],
  ['3. Security', 'Security Considerations'],
  ['Risks & Mitigations', 'risks and mitigations'],
  ['2.1 The Data Model', 'Data model'],
])('%s is %s', (left, right) => {
  expect(same(left, right)).toBe(true);
});

test.each([
  ['Goals', 'Non-Goals'],
  ['Security', 'Scalability'],
  ['Problem Statement', 'Problem Scope'],
  ['', 'Overview'],
])('%s is not %s', (left, right) => {
  expect(same(left, right)).toBe(false);
});
