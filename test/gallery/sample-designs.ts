/** Designs as the resolvers summarise them, for showing a surface in any state. */
import type {
  Approval,
  DesignSummary,
  DoubtfulSection,
  Finding,
  IssueSummary,
  SignOff,
  TimelineMilestone,
} from '../../src/contract/api';
import { approval, noSteps } from '../static/designs';
import { ada, ben, chloe, dmitri, longName, rightToLeft } from './sample-people';

const site = 'https://example.atlassian.net';

export const epic: IssueSummary = {
  id: '10001',
  key: 'PAY-1',
  summary: 'Pay with a saved card',
  url: `${site}/browse/PAY-1`,
  status: { name: 'In Progress', category: 'indeterminate' },
};

const signed = (person: SignOff['person'], changes: Partial<SignOff> = {}): SignOff => ({
  person,
  decision: 'approved',
  at: '2026-11-12T09:30:00.000Z',
  comment: null,
  version: 7,
  standing: 'current',
  relinked: false,
  counts: true,
  ...changes,
});

export const draft = approval({ steps: { ...noSteps, requestReview: true } });

const requested = { by: ada, at: '2026-11-10T08:00:00.000Z' };
const role = (name: string, signOffs: SignOff[], awaited = [] as SignOff['person'][]): Approval['roles'][number] => ({
  name,
  asked: true,
  needed: 1,
  signed: signOffs.filter(({ counts }) => counts).length,
  signOffs,
  awaited,
});

export const inReview: Approval = {
  ...draft,
  status: 'inReview',
  signed: 2,
  needed: 3,
  version: 7,
  requested,
  roles: [
    role('Engineering Lead', [signed(ben)]),
    role('Architect', [signed(dmitri, { comment: 'The retry budget is well argued.' })]),
    role('Security Review', [], [chloe]),
  ],
  steps: { ...noSteps, approve: ['Security Review'], requestChanges: ['Security Review'] },
  progress: { count: 0, first: [] },
  uncovered: { count: 0, first: [] },
  byline: { propertyKey: 'tdd_status', title: 'Draft', tooltip: 'Status of this technical design' },
  seen: 3,
};

export const progressed: Approval['progress'] = {
  count: 14,
  first: [
    { what: 'task', section: 'Rollout', before: 'TODO', after: 'DONE' },
    { what: 'task', section: null, before: 'DONE', after: 'TODO' },
    { what: 'ticket', section: 'Timeline', before: null, after: 'PAY-12' },
    { what: 'status', section: 'Open Questions', before: 'Open', after: 'Resolved' },
  ],
};

/** With progress since, and content that no approval covers. */
export const withProgress: Approval = {
  ...inReview,
  progress: progressed,
  uncovered: {
    count: 8,
    first: [
      { kind: 'file', name: 'vault-overview.png', section: 'Architecture' },
      { kind: 'file', name: '', section: null },
      {
        kind: 'link',
        name: 'https://example.com/pci-dss/requirements/3-protect-stored-account-data',
        section: 'Risks',
      },
      { kind: 'macro', name: 'jira', section: 'Timeline' },
      { kind: 'macro', name: 'excerpt-include', section: null },
    ],
  },
};

export const changesRequested: Approval = {
  ...inReview,
  status: 'changesRequested',
  roles: [
    ...inReview.roles.slice(0, 2),
    role('Security Review', [
      signed(chloe, {
        decision: 'changesRequested',
        counts: false,
        comment: 'Say who may read the stored card, and for how long it is kept after the customer leaves.',
      }),
    ]),
  ],
  steps: { ...noSteps, requestReview: true, cancelReview: true },
};

export const approved: Approval = {
  ...inReview,
  status: 'approved',
  signed: 3,
  approvedAt: '2026-11-14T16:00:00.000Z',
  expiresOn: '2027-02-12',
  roles: [...inReview.roles.slice(0, 2), role('Security Review', [signed(chloe)])],
  steps: { ...noSteps, requestReview: true, cancelReview: true, markImplemented: true },
};

export const changedSince: Approval = {
  ...approved,
  status: 'changedSince',
  roles: approved.roles.map((one) => ({
    ...one,
    signOffs: one.signOffs.map((signOff) => ({ ...signOff, standing: 'changed' })),
  })),
  changed: {
    version: 7,
    at: '2026-11-12T09:30:00.000Z',
    edits: 4,
    sections: ['API Design', 'Rollout'],
    relinked: false,
  },
  steps: {
    ...noSteps,
    approve: ['Security Review'],
    requestChanges: ['Security Review'],
    withdraw: ['Security Review'],
  },
};

/** Linked to another issue than the one that it was signed for. */
export const relinked: Approval = {
  ...changedSince,
  roles: changedSince.roles.map((one) => ({
    ...one,
    signOffs: one.signOffs.map((signOff) => ({ ...signOff, relinked: true })),
  })),
  changed: { version: 7, at: '2026-11-12T09:30:00.000Z', edits: 0, sections: [], relinked: true },
};

/** A role that the policy asks for since the request. */
export const roleToAsk: Approval = {
  ...inReview,
  needed: 4,
  roles: [...inReview.roles, { ...role('Privacy', []), asked: false }],
  steps: { ...noSteps, requestReview: true, cancelReview: true },
};

export const expired: Approval = {
  ...approved,
  status: 'expired',
  signed: 0,
  version: null,
  approvedAt: null,
  expiresOn: null,
  roles: approved.roles.map((one) => ({
    ...one,
    signed: 0,
    signOffs: one.signOffs.map((signOff) => ({ ...signOff, standing: 'expired', counts: false })),
    awaited: one.signOffs.map(({ person }) => person),
  })),
  steps: { ...noSteps, requestReview: true, cancelReview: true },
};

export const implemented: Approval = { ...approved, status: 'implemented', steps: { ...noSteps, reopen: true } };

const milestone = (text: string, changes: Partial<TimelineMilestone> = {}): TimelineMilestone => ({
  text,
  from: null,
  to: null,
  when: null,
  done: false,
  ticket: null,
  dependsOn: [],
  ...changes,
});
const ticket = (key: string) => ({ key, url: `${site}/browse/${key}` });

export const timeline: TimelineMilestone[] = [
  milestone('Design approved', { from: '2026-10-02', to: '2026-10-02', done: true, ticket: ticket('PAY-11') }),
  milestone('Vault ready', { from: '2026-10-05', to: '2026-11-13', dependsOn: [0], ticket: ticket('PAY-12') }),
  milestone('Beta with 5 % of customers', { from: '2026-11-16', to: '2026-12-18', dependsOn: [1] }),
  milestone('All customers', { from: '2027-02-01', to: '2027-02-01', dependsOn: [2] }),
  milestone('Old form removed', { when: 'Q2 2027' }),
];

const blocking: Finding = {
  rule: 'blocking-question',
  severity: 'blocking',
  section: 'Open Questions',
  anchor: 'Open-Questions',
  inMacro: true,
  message: 'The question “Who may delete a saved card?” blocks and is open.',
  fix: 'Answer it, or say why it does not block.',
};
const warning: Finding = {
  ...blocking,
  rule: 'prompts-left',
  severity: 'warning',
  section: 'Rollout',
  anchor: 'Rollout',
  message: '“Rollout” still has 2 prompts of the template.',
  fix: 'Write what they ask for, or delete them.',
};

export const savedCards: DesignSummary = {
  pageId: '70001',
  title: 'Saved cards',
  url: `${site}/wiki/spaces/ENG/pages/70001`,
  template: { id: 'engineering', name: 'Engineering', version: 1, latestVersion: 1, addedSections: [] },
  approval: inReview,
  canEdit: true,
  owner: ada,
  lastChange: { at: '2026-11-12T09:00:00.000Z', by: ada, version: 7 },
  epic,
  trackingIssue: ticket('PAY-10'),
  openQuestions: { total: 5, done: 3, nextDue: '2026-11-25' },
  milestones: { total: 5, done: 1, next: { text: 'Vault ready', due: '2026-11-13' } },
  timeline,
  diagrams: 2,
  readiness: {
    sections: { written: 9, total: 11 },
    promptsLeft: 2,
    counts: { blocking: 1, warning: 1, note: 0 },
    findings: [blocking, warning],
  },
  unreadable: [],
  sections: [],
  isLive: false,
};

export const design = (changes: Partial<DesignSummary>): DesignSummary => ({ ...savedCards, ...changes });

const doubtful = (heading: string, kind: DoubtfulSection['kind'], decision: DoubtfulSection['decision'] = null) => ({
  key: `${kind} ${heading}`,
  kind,
  heading,
  decision,
});

/** With a section that people are asked about, with several, and with answers. */
export const asksOfSection = design({ sections: [doubtful('Cutover', 'milestone')] });
export const asksOfSections = design({
  sections: [
    doubtful('Cutover', 'milestone'),
    doubtful('Choices', 'question'),
    doubtful('After the launch', 'milestone'),
  ],
});
export const answeredOfSections = design({
  sections: [doubtful('Cutover', 'milestone', 'tracked'), doubtful('Choices', 'question', 'refused')],
});

export const untouched = design({
  approval: draft,
  trackingIssue: null,
  openQuestions: { total: 0, done: 0, nextDue: null },
  milestones: { total: 0, done: 0, next: null },
  timeline: [],
});

const longWord = 'Zahlungsverkehrsabwicklungsdienstleistungsvertragsunterzeichnungsbevollmächtigter';

export const overfull = design({
  title: `${longWord} und die Neuordnung der Verträge mit den ${longWord}en aller Länder`,
  owner: longName,
  lastChange: { at: '2026-11-12T09:00:00.000Z', by: longName, version: 1207 },
  openQuestions: { total: 300, done: 12, nextDue: '2026-11-21' },
  milestones: { total: 40, done: 12, next: { text: longWord, due: '2026-11-21' } },
  timeline: Array.from({ length: 40 }, (_, index) =>
    milestone(`${String(index + 1)}. ${index % 3 === 0 ? longWord : 'שלב נוסף'}`, {
      from: `2026-${String((index % 9) + 1).padStart(2, '0')}-05`,
      to: `2026-${String((index % 9) + 3).padStart(2, '0')}-20`,
      done: index < 12,
      dependsOn: index > 0 ? [index - 1] : [],
    }),
  ),
  approval: {
    ...changedSince,
    signed: 12,
    needed: 12,
    roles: Array.from({ length: 12 }, (_, index) => ({
      ...role(`${longWord} ${String(index + 1)}`, [
        signed(index % 2 === 0 ? longName : rightToLeft, { standing: 'changed' }),
      ]),
    })),
    changed: {
      version: 1107,
      at: '2026-11-12T09:30:00.000Z',
      edits: 312,
      sections: Array.from({ length: 30 }, (_, index) => `${String(index + 1)} ${longWord}`),
      relinked: false,
    },
  },
  readiness: {
    sections: { written: 12, total: 64 },
    promptsLeft: 148,
    counts: { blocking: 20, warning: 100, note: 40 },
    findings: Array.from({ length: 50 }, (_, index) => ({
      ...(index < 20 ? blocking : warning),
      section: `${String(index + 1)} ${longWord}`,
    })),
  },
  unreadable: Array.from(
    { length: 8 },
    (_, index) => `Table ${String(index + 1)} under “${longWord}”: it has no header row.`,
  ),
});

const standings = [inReview, changedSince, approved, draft, changesRequested, implemented, expired];

/** As many designs as asked for, in every status in turn. */
export const manyDesigns = (count: number): DesignSummary[] =>
  Array.from({ length: count }, (_, index) =>
    design({
      pageId: String(70001 + index),
      title: `${['Saved cards', 'Refunds', 'Payouts', 'Fraud checks', 'Receipts'][index % 5] ?? ''} ${String(index + 1)}`,
      url: `${site}/wiki/spaces/ENG/pages/${String(70001 + index)}`,
      approval: standings[index % standings.length] ?? draft,
    }),
  );
