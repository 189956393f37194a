/** Whether expressions know the level of a type is documented nowhere: epics have their panel with and without it. */
import { resolve } from 'node:path';
import { readManifest } from '../../packages/local-site/forge/manifest';
import { isDisplayed } from '../../packages/local-site/forge/modules/display-conditions';

const { modules } = readManifest(resolve(__dirname, '../..'));
const onIssues = [...modules['jira:issuePanel'], ...modules['jira:issueContext']];
const shownOn = (name: string, hierarchyLevel: number, hasLevel: boolean) => {
  const issuetype = { id: '1', name, hierarchyLevel };
  const issue = { id: '1', key: 'PAY-1', fields: { issuetype, project: { id: '1', key: 'PAY' } } };
  return onIssues.filter((module) => isDisplayed(module, issue, hasLevel)).map(({ key }) => key);
};
const all = ['epic-designs', 'design-status'];

test.each<[string, number, string[], string[]]>([
  ['Epic', 1, all, all],
  ['エピック', 1, all, all],
  ['Initiative', 1, all, []],
  ['Initiative', 2, [], []],
  ['Story', 0, [], []],
  ['Sub-task', -1, [], []],
])('%s of level %i: with the level %j, without it %j', (name, level, withLevel, without) => {
  expect([shownOn(name, level, true), shownOn(name, level, false)]).toEqual([withLevel, without]);
});
