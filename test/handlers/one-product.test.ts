/** People with a license of one of the products: what the other one would show them is left out, and the rest works. */
import { defaultSettings } from '../../src/features/sync/default-settings';
import { engineering } from '../../packages/local-site/products/spaces';
import { p } from '../words';
import { reviewSite } from './review-site';
import { saveSettings } from './saves';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

const at = reviewSite();
let pageId: string;
beforeAll(async () => {
  pageId = await at.author.publishDesign([p('Words.')], { linkedTo: 'PAY-1' });
  await at.site.queueIdle();
});

const added = (lacks: 'confluence' | 'jira'): SitePersonAtWork => {
  const { accountId } = at.site.addPerson({
    displayName: `Noor without ${lacks}`,
    lacks,
    spaces: { ENG: 'admin' },
    projects: { PAY: ['BROWSE_PROJECTS', 'EDIT_ISSUES'] },
  });
  return personOn(at.site, accountId);
};

const of = { spaceId: engineering.id };

test('without Jira, designs are listed and read, and their issue is hidden', async () => {
  const person = added('jira');
  const { rows } = valueOf(await person.spacePage('ENG', 'listDesigns', { of, filter: {}, sort: 'changed' }));
  const { design } = valueOf(await person.macro(pageId, 'getDesign', { pageId }));
  expect([rows.map((row) => [row.pageId, row.epic]), design.epic]).toEqual([[[pageId, 'hidden']], 'hidden']);
});

test('without Jira, a space admin sees and saves its sync settings, but for the types of issues', async () => {
  const person = added('jira');
  const before = valueOf(await person.settings('ENG', 'getSettings', of));
  const settings = { ...defaultSettings, reminders: true };
  const saved = valueOf(await saveSettings(person, pageId, of, settings));
  expect([before.issueTypes, saved.settings, saved.issueTypes]).toEqual([null, settings, null]);
});

test('without Confluence, what Jira alone tells is told in Jira', async () => {
  const person = added('confluence');
  const { epics } = valueOf(await person.panel('PAY-1', 'searchEpics', { query: 'PAY-1' }));
  const { canEdit } = valueOf(await person.panel('PAY-1', 'getIssueAccess', { issueId: epics[0]?.id ?? '' }));
  expect([epics.map(({ url }) => url), canEdit]).toEqual([[`${at.site.url}/browse/PAY-1`], true]);
});

test('without Confluence, what has to be read there says that there is no access to it', async () => {
  const person = added('confluence');
  const answers = [
    await person.panel('PAY-1', 'getEpicDesigns', {}),
    await person.panel('PAY-1', 'searchSpaces', { query: '' }),
  ];
  const error = {
    code: 'not-found',
    message: 'You don’t have access to Confluence on this site.',
    advice: 'Ask a site admin for access to Confluence if you need it.',
  };
  expect(answers).toEqual([
    { ok: false, error },
    { ok: false, error },
  ]);
});
