import type { ReviewRole } from '../../src/contract/api';
import { canBeLeftOut } from '../../static/src/shared/approval/request/reviewers';
import { person } from './designs';

const role = (name: string, mandatory: boolean): ReviewRole => ({
  name,
  needed: 1,
  proposed: [],
  only: null,
  mandatory,
});
const ben = person('Ben');

test.each<[what: string, role: ReviewRole, people: (typeof ben)[], others: (typeof ben)[], can: boolean]>([
  ['nobody is asked in it', role('Security', false), [], [ben], true],
  ['somebody is asked in it', role('Security', false), [ben], [ben], false],
  ['the policy asks for it', role('Security', true), [], [ben], false],
  ['nobody would be asked at all', role('Security', false), [], [], false],
])('whether a role can be left out where %s', (_, given, people, others, can) => {
  const reviewers = [
    { role: 'Security', people },
    { role: 'Architect', people: others },
  ];
  expect(canBeLeftOut(given, reviewers)).toBe(can);
});
