/** What was just written is found and shown as it is, though queries miss everything that was written since. */
import type { IssueRight, PageRight } from '../../src/features/designs/edit-rights';
import { linkOf } from '../../src/features/designs/store/design-link';
import { withLink, withoutLink } from '../../src/features/designs/store/design-record';
import { changeDesignRecord, designsOfEpic } from '../../src/features/designs/store/designs';
import { recentPagesOf, rememberRecentPage } from '../../src/features/designs/store/recent-pages';
import { storeRequestedLink, declineLink, requestsOfIssue } from '../../src/features/designs/store/link-requests';
import type { TeamTemplateRecord } from '../../src/features/templates/store/team-template-record';
import {
  addTeamTemplate,
  changeTeamTemplate,
  removeTeamTemplate,
  teamTemplatesOf,
} from '../../src/features/templates/store/team-templates';
import { appStorage } from './app-storage';

const calls = appStorage();

const at = '2026-11-20T08:00:00.000Z';
const page = (pageId: string) => ({ pageId, accountId: 'ada', at }) as PageRight;
const issue = (issueId: string) => ({ issueId, accountId: 'ben', at }) as IssueRight;

async function link(pageId: string, issueId: string): Promise<void> {
  await rememberRecentPage(issueId, pageId);
  await changeDesignRecord(pageId, (record) => withLink(record, linkOf(page(pageId), issue(issueId), 'panel')));
}
const linkedTo = async (issueId: string) =>
  (await designsOfEpic(issueId, await recentPagesOf(issueId))).map(({ pageId, trackingIssueKey }) => [
    pageId,
    trackingIssueKey,
  ]);

test('the designs of an issue are those that are linked now, as they are now', async () => {
  for (const pageId of ['1', '2', '3']) await link(pageId, '100');
  calls.queriesLag();
  await changeDesignRecord('1', (record) => ({ ...record, trackingIssueKey: 'PAY-9' }));
  await changeDesignRecord('2', (record) => withoutLink(record, at));
  await link('3', '200');
  await link('4', '100');
  expect([await linkedTo('100'), await linkedTo('200')]).toEqual([
    [
      ['1', 'PAY-9'],
      ['4', undefined],
    ],
    [['3', undefined]],
  ]);
});

test('the proposals of an issue are those that are open now', async () => {
  await storeRequestedLink('100', { page: page('1'), via: 'panel' });
  calls.queriesLag();
  await storeRequestedLink('100', { page: page('2'), via: 'panel' });
  await declineLink('1', issue('100'));
  const requests = await requestsOfIssue('100', await recentPagesOf('100'));
  expect(requests.map(({ pageId, declined }) => [pageId, declined?.by]).toSorted()).toEqual([
    ['1', 'ben'],
    ['2', undefined],
  ]);
});

test('the templates of a space are those that were saved and not removed, by the names they have now', async () => {
  const save = (id: TeamTemplateRecord['id'], name: string, spaceId = '7') => {
    const { sections, ...rest } = { sections: [], requiredSections: [], hasTimeline: false, history: [] };
    const made = { templateVersion: 1, updatedAt: at, updatedBy: 'ada', version: 1 };
    return addTeamTemplate({ id, spaceId, name, sections, ...rest, ...made }, { templateVersion: 1, json: '{}' });
  };
  const names = async (spaceId: string) => (await teamTemplatesOf(spaceId)).map(({ name }) => name);
  await save('team-a', 'Kept');
  await save('team-b', 'Removed');
  calls.queriesLag();
  await Promise.all([save('team-c', 'New'), save('team-d', 'Newer'), save('team-e', 'Elsewhere', '8')]);
  await changeTeamTemplate('team-a', (record) => ({ ...record, name: 'Better' }));
  await removeTeamTemplate('team-b', at, 'ada');
  expect([await names('7'), await names('8'), await names('9')]).toEqual([
    ['Better', 'New', 'Newer'],
    ['Elsewhere'],
    [],
  ]);
});
