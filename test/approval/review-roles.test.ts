import { noHistory } from '../../src/approval/history';
import { reviewRolesOf } from '../../src/approval/review-roles';
import { readDesign } from '../../src/design/read';
import { b, doc, h, mention, p, prompt } from '../words';
import { architect, policyWith, request, security, stateAfter } from './reviews';

const page = readDesign(
  doc(h(2, 'Approval'), p(b('Architect:'), ' ', mention('ben', 'Ben')), p(b('Security Review:'), ' ', prompt('Name'))),
);
const noRoles = readDesign(doc(h(2, 'Overview')));

test('a page’s roles are those its Approval section names, with the people it mentions', () => {
  expect(reviewRolesOf(page, policyWith({}), noHistory)).toEqual([
    { name: architect, needed: 1, proposed: ['ben'], only: null },
    { name: security, needed: 1, proposed: [], only: null },
  ]);
});

test('a page that names no role needs one reviewer', () => {
  expect(reviewRolesOf(noRoles, policyWith({}), noHistory)).toEqual([
    { name: 'Reviewer', needed: 1, proposed: [], only: null },
  ]);
});

test('a policy’s roles hold instead of the page’s, with the people that the page names in them', () => {
  const policy = policyWith({
    roles: [
      { name: 'architect', needed: 2, people: [] },
      { name: 'Legal', needed: 1, people: ['emma', 'dmitri'] },
    ],
  });
  expect(reviewRolesOf(page, policy, noHistory)).toEqual([
    { name: 'architect', needed: 2, proposed: ['ben'], only: null },
    { name: 'Legal', needed: 1, proposed: ['emma', 'dmitri'], only: ['emma', 'dmitri'] },
  ]);
});

test('those the last request asked are proposed again, where the policy still lets them', () => {
  const policy = policyWith({
    roles: [
      { name: architect, needed: 1, people: [] },
      { name: security, needed: 1, people: ['dmitri', 'emma'] },
    ],
  });
  expect(reviewRolesOf(noRoles, policy, stateAfter(request())).map(({ proposed }) => proposed)).toEqual([
    ['ben'],
    ['dmitri'],
  ]);
});
