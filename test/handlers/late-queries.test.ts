/** What a person just did is shown to them, though queries of the storage miss everything that was just written. */
import { defaultPolicy } from '../../src/features/approval/policy';
import type { ConfluenceData } from '../../packages/local-site/products/confluence/data';
import { dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { doc, macro, p } from '../words';
import { approve, reviewSite } from './review-site';
import { requestReview, sections } from './reviews';
import { savePolicy } from './saves';
import { personOn, valueOf } from './site-person';

const at = reviewSite();
const admin = () => personOn(at.site, dmitri.accountId);

beforeEach(() => {
  at.startOver();
});
const queriesLag = () => {
  at.site.faults.set([{ fault: 'stale-queries' }]);
};
const panel = async (key = 'PAY-1') => {
  const { designs, proposals } = valueOf(await at.author.panel(key, 'getEpicDesigns', {}));
  return {
    designs: designs.map(({ pageId, approval }) => [pageId, approval.status]),
    proposals: proposals.map(({ pageId }) => pageId),
  };
};
const publish = () => at.author.publishDesign(sections, { linkedTo: 'PAY-1' });
const property = async (): Promise<unknown> => {
  const response = await at.author.product('GET', '/rest/api/3/issue/PAY-1/properties/tdd-designs');
  return response.ok ? ((await response.json()) as { value: unknown }).value : undefined;
};

test('a design that was inserted and published is on the panel, before and after its events', async () => {
  queriesLag();
  const pageId = await publish();
  const before = await panel();
  await at.site.queueIdle();
  const shown = { designs: [[pageId, 'draft']], proposals: [] };
  expect([before, await panel(), await property()]).toEqual([
    shown,
    shown,
    expect.objectContaining({ designs: 1, status: 'draft' }),
  ]);
});

test('a design that was unlinked is off the panel, and off the property of its issue', async () => {
  const pageId = await publish();
  await at.site.queueIdle();
  queriesLag();
  valueOf(await at.author.panel('PAY-1', 'unlinkDesign', { pageId }));
  await at.site.queueIdle();
  expect([await panel(), await property()]).toEqual([{ designs: [], proposals: [] }, undefined]);
});

test('a design that was linked to another issue is on the panel of that one alone', async () => {
  const pageId = await publish();
  await at.site.queueIdle();
  queriesLag();
  valueOf(await at.author.panel('PAY-2', 'linkDesign', { page: pageId, move: true }));
  expect([await panel('PAY-1'), await panel('PAY-2')]).toEqual([
    { designs: [], proposals: [] },
    { designs: [[pageId, 'draft']], proposals: [] },
  ]);
});

test('a review that was asked for, and approvals, show on the panel and in the property', async () => {
  const pageId = await publish();
  await at.site.queueIdle();
  queriesLag();
  await at.take(at.author, pageId, requestReview);
  const asked = await panel();
  await at.take(at.first, pageId, approve('Engineering Lead'));
  await at.take(at.second, pageId, approve('Architect'));
  await at.site.queueIdle();
  expect([asked.designs, (await panel()).designs, await property()]).toEqual([
    [[pageId, 'inReview']],
    [[pageId, 'approved']],
    expect.objectContaining({ status: 'approved' }),
  ]);
});

test('a proposal that was answered is on the panel no more', async () => {
  const config = { templateId: 'engineering', epicId: await at.author.issueId('PAY-1'), epicKey: 'PAY-1' };
  const proposed = async (title: string) => {
    const pageId = await at.second.createPage(engineering.id, title, doc(macro(config, p('Words.'))));
    await at.second.insert(pageId, config.epicId);
    return pageId;
  };
  const [accepted, declined] = [await proposed('Accepted'), await proposed('Declined')];
  queriesLag();
  const asked = await proposed('Just asked');
  const before = await panel();
  for (const pageId of [accepted, declined])
    valueOf(await at.author.panel('PAY-1', 'answerProposal', { pageId, accept: pageId === accepted }));
  expect([before.proposals.toSorted(), await panel()]).toEqual([
    [accepted, declined, asked].toSorted(),
    { designs: [[accepted, 'draft']], proposals: [asked] },
  ]);
});

test('a template that was saved, renamed or removed is listed so, and its name is taken', async () => {
  const save = (name: string) =>
    admin().settings('ENG', 'saveTeamTemplate', {
      spaceId: engineering.id,
      name,
      purpose: '',
      source: { markdown: '# T\n\n## Goals\n\nWhat?' },
      requiredSections: [],
    });
  const names = async () => {
    const { templates } = valueOf(await admin().settings('ENG', 'listTeamTemplates', { spaceId: engineering.id }));
    return templates.map(({ name }) => name);
  };
  const idOf = async (name: string) => valueOf(await save(name)).template.id;
  const [kept, removed] = [await idOf('Kept'), await idOf('Removed')];
  queriesLag();
  await save('New');
  const twice = await save('New');
  valueOf(await admin().settings('ENG', 'renameTeamTemplate', { templateId: kept, name: 'Better', purpose: '' }));
  valueOf(await admin().settings('ENG', 'removeTeamTemplate', { templateId: removed }));
  const { templates } = valueOf(await at.author.macro(await publish(), 'startPicker', { spaceId: engineering.id }));
  expect([twice.ok ? 'saved' : twice.error.code, await names(), templates.filter(({ team }) => team).length]).toEqual([
    'title-taken',
    ['Better', 'New'],
    2,
  ]);
});

test('a change of the policy reaches a design whose review was just asked for', async () => {
  const bylines = () =>
    at.site.store
      .section<ConfluenceData>('confluence', () => {
        throw new Error('There is no Confluence');
      })
      .properties?.flatMap(({ key, value }) => (key === 'tdd_status' ? [JSON.stringify(value)] : []));
  const pageId = await publish();
  await at.site.queueIdle();
  queriesLag();
  await at.take(at.author, pageId, requestReview);
  await at.take(at.first, pageId, approve('Engineering Lead'));
  await at.take(at.second, pageId, approve('Architect'));
  await at.site.queueIdle();
  const before = bylines();
  const roles = [{ name: 'Security', needed: 1, people: [] }];
  valueOf(await savePolicy(admin(), engineering.id, { ...defaultPolicy, roles }));
  await at.site.queueIdle();
  const shown = valueOf(await at.author.macro(pageId, 'getDesign', { pageId })).design.approval.status;
  expect([before, shown, bylines()]).toEqual([
    [expect.stringContaining('Approved')],
    'inReview',
    [expect.stringContaining('review')],
  ]);
});

test('the overview shows where designs stand now, by whatever row they are found', async () => {
  const pageId = await publish();
  await at.site.queueIdle();
  queriesLag();
  await at.take(at.author, pageId, requestReview);
  await at.site.queueIdle();
  const { rows } = valueOf(
    await at.author.spacePage('ENG', 'listDesigns', {
      of: { spaceId: engineering.id },
      filter: {},
      sort: 'changed',
      limit: 25,
    }),
  );
  expect(rows.find((row) => row.pageId === pageId)?.approval.status).toBe('inReview');
});
