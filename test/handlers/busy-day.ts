/** A day in which every kind of stored value is written, and what storage holds after it. */
import { readManifest } from '../../packages/local-site/forge/manifest';
import { ada, ben, chloe, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import type { LocalSite } from '../../packages/local-site/site';
import { defaultPolicy } from '../../src/features/approval/policy';
import { sectionKey } from '../../src/features/reading/doubtful';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { doc, h, header, mention, p, row, table } from '../words';
import { architect, lead, questionOfAda, requestReview, type Reviews, sections } from './reviews';
import { savePolicy, saveSettings } from './saves';
import { peopleOn, valueOf } from './site-person';

export const names = [ada, ben, chloe, dmitri, emma].map(({ displayName }) => displayName);

/** Every value of the app's storage, named by its entity, or by its key up to the first colon. */
export interface Stored {
  name: string;
  key: string;
  value: unknown;
}

interface Tables {
  values: Record<string, { value: unknown }>;
  entities: Record<string, Record<string, { value: unknown }>>;
}

export function storedIn(site: LocalSite): Stored[] {
  const { values, entities } = site.store.copy()['forge-storage'] as Tables;
  return [
    ...Object.entries(values).map(([key, { value }]) => ({ name: key.replace(/:.*/s, ':'), key, value })),
    ...Object.entries(entities).flatMap(([name, rows]) =>
      Object.entries(rows).map(([key, { value }]) => ({ name, key, value })),
    ),
  ];
}

export const entitiesOfManifest = (appDir: string): string[] =>
  (readManifest(appDir).app.storage?.entities ?? []).map(({ name }) => name);

export interface BusyDay {
  /** Approved by Ben and Chloe. */
  approved: string;
  /** Ben asked for changes, and is asked again. */
  contested: string;
  /** Cancelled after Ben had asked for changes. */
  cancelled: string;
  /** Asked of Ben, who has not answered. */
  asked: string;
  templateId: string;
}

/** Ben is in everything that people can be in. */
export async function busyDay(site: LocalSite, reviews: Reviews): Promise<BusyDay> {
  const [author, second, architectPerson, admin, contractor] = peopleOn(site, ada, ben, chloe, dmitri, emma);
  const policy = (people: string[]) => ({
    ...defaultPolicy,
    authorsMayApprove: true,
    roles: [
      { name: lead, needed: 1, people: people.map((accountId) => ({ accountId, displayName: '' })) },
      { name: architect, needed: 1, people: [] },
    ],
  });
  valueOf(await savePolicy(admin, engineering.id, policy([ben.accountId, dmitri.accountId])));
  valueOf(await savePolicy(admin, engineering.id, policy([ben.accountId]), 'engineering'));

  valueOf(await admin.administration('runHealthCheck', { spaceId: engineering.id, projectId: null }));
  valueOf(await admin.administration('saveRetention', { months: 24, version: 0 }));

  const questions = [
    h(2, 'Open Questions'),
    table(header('#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket'), questionOfAda('2026-12-01')),
  ];
  const approved = await reviews.publish(...sections, ...questions);
  const take = async (person: typeof author, pageId: string, step: Parameters<Reviews['take']>[2]) => {
    valueOf(await reviews.take(person, pageId, step));
  };
  await take(author, approved, requestReview);
  await take(second, approved, { type: 'approve', role: lead });
  await take(architectPerson, approved, { type: 'approve', role: architect, comment: 'Fine by me.' });
  await second.sync(approved);
  valueOf(await saveSettings(second, approved, { pageId: approved }, { ...defaultSettings, labels: ['tdd'] }));

  const contested = await reviews.publish();
  await take(author, contested, requestReview);
  await take(second, contested, { type: 'requestChanges', role: lead, comment: 'The ledger?' });
  await reviews.edit(contested, 'may lag behind', 'lags a second behind');
  await take(author, contested, requestReview);

  const cancelled = await reviews.publish();
  await take(second, cancelled, requestReview);
  await take(second, cancelled, { type: 'cancelReview' });

  const asked = await reviews.publish();
  await take(author, asked, requestReview);

  const restricted = await author.publishDesign(questions, { linkedTo: 'PAY-1' });
  await site.queueIdle();
  await author.restrict(restricted, 'read', [ada.accountId, ben.accountId]);
  const { actions, sharesWith } = valueOf(await second.macro(restricted, 'previewSync', { pageId: restricted }));
  await second.macro(restricted, 'applySync', {
    pageId: restricted,
    steps: actions.map(({ id }) => id),
    sides: {},
    ...(sharesWith && { sharesWith: sharesWith.projectId }),
  });

  // Chloe may not edit the issue: she proposes, and Ben declines; Emma only looks.
  const [declined, accepted] = [
    await architectPerson.publishDesign(sections, { linkedTo: 'PAY-1' }),
    await architectPerson.publishDesign(sections, { linkedTo: 'PAY-1' }),
  ];
  valueOf(await second.panel('PAY-1', 'answerProposal', { pageId: declined, accept: false }));
  valueOf(await second.panel('PAY-1', 'answerProposal', { pageId: accepted, accept: true }));
  await contractor.macro(approved, 'getDesign', { pageId: approved });

  const doubtful = await author.publishDesign([
    h(2, 'Choices'),
    table(header('Question', 'Owner'), row(undefined, 'Which queue?', undefined)),
  ]);
  const key = sectionKey('question', 'Choices');
  valueOf(await second.macro(doubtful, 'decideSection', { pageId: doubtful, key, decision: 'tracked' }));

  const source = await second.createPage(
    engineering.id,
    `Template ${crypto.randomUUID()}`,
    doc(h(1, 'Payouts'), h(2, 'Goals'), p('Ask ', mention(ben.accountId, ben.displayName), ' first.')),
  );
  const { template } = valueOf(
    await admin.settings('ENG', 'saveTeamTemplate', {
      spaceId: engineering.id,
      name: `Template ${crypto.randomUUID()}`,
      purpose: 'For payouts',
      source: { pageId: source, keep: 'everything' },
      requiredSections: ['Goals'],
    }),
  );
  await site.queueIdle();
  return { approved, contested, cancelled, asked, templateId: template.id };
}
