import { adfErrors } from '../../adf-validator';
import { parentProblems } from '../jira/hierarchy';
import { people } from '../people';
import { seedConfluence } from './confluence';
import { seedJira } from './jira';

test('every seeded page is a valid document', () => {
  expect(seedConfluence().pages.map(({ title, body }) => [title, adfErrors(JSON.parse(body))])).toEqual(
    seedConfluence().pages.map(({ title }) => [title, []]),
  );
});

test('every seeded issue stands where the hierarchy lets it', () => {
  const { projects, issues } = seedJira();
  const types = projects.flatMap(({ issueTypes }) => issueTypes);
  const problems = issues.flatMap((issue) => {
    const parent = issues.find(({ id }) => id === issue.parentId);
    const type = types.find(({ id }) => id === issue.issueTypeId);
    const parentType = types.find(({ id }) => id === parent?.issueTypeId);
    if (type === undefined) return [`${issue.key} has no type`];
    const found = parentProblems(
      { type, projectId: issue.projectId },
      parent && parentType && { issue: parent, type: parentType },
    );
    return Object.values(found).map((problem) => `${issue.key}: ${problem}`);
  });
  expect(problems).toEqual([]);
});

test('the epics to try the app with are there, one project calling them otherwise', () => {
  const { projects, issues } = seedJira();
  const epics = projects.map(({ key, issueTypes }) => {
    const type = issueTypes.find(({ hierarchyLevel }) => hierarchyLevel === 1);
    return [key, type?.name, issues.filter(({ issueTypeId }) => issueTypeId === type?.id).map((issue) => issue.key)];
  });
  expect(epics).toEqual([
    ['PAY', 'Epic', ['PAY-1', 'PAY-2', 'PAY-3']],
    ['OPS', 'Initiative', ['OPS-1', 'OPS-2']],
  ]);
});

test('seeding twice gives data that share nothing', () => {
  const [first, second] = [seedJira(), seedJira()];
  for (const project of first.projects) project.permissions = {};
  expect(second.projects.map(({ permissions }) => Object.keys(permissions).length)).toEqual([5, 4]);
});

test('every person has an account id as Atlassian gives them', () => {
  const shape = /^712020:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  expect(people.filter(({ accountId }) => !shape.test(accountId))).toEqual([]);
});
