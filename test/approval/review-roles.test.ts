import { noHistory } from '../../src/features/approval/history';
import { reviewRolesOf } from '../../src/features/approval/review-roles';
import { readDesign } from '../../src/features/reading/read';
import { b, doc, h, mention, p, prompt } from '../words';
import { architect, askForChanges, policyWith, request, security, stateAfter } from './reviews';

const page = readDesign(
  doc(h(2, 'Approval'), p(b('Architect:'), ' ', mention('ben', 'Ben')), p(b('Security Review:'), ' ', prompt('Name'))),
);
const noRoles = readDesign(doc(h(2, 'Overview')));

test('a page’s roles are those its Approval section names, with the people it mentions', () => {
  expect(reviewRolesOf(page, policyWith({}), noHistory)).toEqual([
    { name: architect, needed: 1, proposed: ['ben'], only: null, mandatory: false },
    { name: security, needed: 1, proposed: [], only: null, mandatory: false },
  ]);
});

test('a page that names no role needs one reviewer', () => {
  expect(reviewRolesOf(noRoles, policyWith({}), noHistory)).toEqual([
    { name: 'Reviewer', needed: 1, proposed: [], only: null, mandatory: false },
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
    { name: 'architect', needed: 2, proposed: ['ben'], only: null, mandatory: true },
    { name: 'Legal', needed: 1, proposed: ['emma', 'dmitri'], only: ['emma', 'dmitri'], mandatory: true },
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

test('a role of the last request is not lost when the page stops to name it', () => {
  const onPage = readDesign(doc(h(2, 'Approval'), p(b('Architect:'), ' ', mention('ben', 'Ben'))));
  const before = stateAfter(request(), { type: 'cancelReview', by: 'ada' });
  for (const state of [stateAfter(request()), before]) {
    expect(reviewRolesOf(onPage, policyWith({}), state).map(({ name, mandatory }) => [name, mandatory])).toEqual([
      [architect, false],
      [security, false],
    ]);
  }
});

test('a role of the last request is not lost when the policy renames it', () => {
  const policy = policyWith({ roles: [{ name: 'Security', needed: 1, people: [] }] });
  expect(reviewRolesOf(noRoles, policy, stateAfter(request())).map(({ name, mandatory }) => [name, mandatory])).toEqual(
    [
      ['Security', true],
      [architect, false],
      [security, false],
    ],
  );
});

test('who asked for changes is proposed again', () => {
  const state = stateAfter(
    request(),
    askForChanges('chloe', security, 'Why?'),
    request({ reviewers: [{ role: security, needed: 1, people: ['dmitri'] }] }),
  );
  expect(reviewRolesOf(noRoles, policyWith({}), state)).toEqual([
    { name: security, needed: 1, proposed: ['dmitri', 'chloe'], only: null, mandatory: false },
  ]);
});
