/** A kind of stored value: an entity of the manifest, or the plain values whose keys begin alike. */
export interface StoredData {
  name: string;
  kind: 'entity' | 'key';
  /** Where it holds account ids: `[]` is each item of a list, `*` each attribute of an object; `key` is its key. */
  accounts: readonly string[];
}

const entity = (name: string, ...accounts: string[]): StoredData => ({ name, kind: 'entity', accounts });
const key = (name: string, ...accounts: string[]): StoredData => ({ name, kind: 'key', accounts });

/** Everything that the app stores. docs/privacy.md says what each is for and how long it is kept. */
export const storedData: readonly StoredData[] = [
  entity(
    'design',
    'link.by',
    'link.proposedBy',
    'sections.*.by',
    'approval.request.by',
    'approval.request.authors[]',
    'approval.request.reviewers[].people[]',
    'approval.request.policy.roles[].people[]',
    'approval.rolesBefore[].people[]',
    'approval.signOffs[].accountId',
  ),
  entity('link-request', 'asks[].page.accountId', 'asks[].issue.accountId', 'declined.by'),
  entity('issue-pages'),
  entity('approval-event', 'by', 'authors[]', 'reviewers[].people[]', 'policy.roles[].people[]'),
  entity(
    'approval-policy',
    'policy.roles[].people[]',
    'templates.*.roles[].people[]',
    'saves.*[].by',
    'lists.*[].people[]',
  ),
  entity('overview-entry', 'key', 'listKey', 'otherListKeys[]'),
  entity('team-template', 'updatedBy'),
  entity('space-templates'),
  entity('settings', 'saves[].by'),
  entity('ticket-ledger', 'entries[].by'),
  entity('sync-lock', 'holder'),
  entity('data-retention', 'saves[].by'),
  entity('former-users'),
  key('account:', 'key'),
  key('account-token-key'),
  key('content:'),
  key('copies:'),
  key('cursor-key'),
  key('former-user:'),
  key('health-arrival:'),
  key('health-check'),
  key('health-check-probe'),
  key('health-items'),
  key('health-late'),
  key('health-watch'),
  key('held-write:'),
  key('issue-property:'),
  key('once:'),
  key('once-again:'),
  key('own-writes:'),
  key('pending:'),
  key('policy-change:'),
  key('schedule-run:'),
  key('seen-from-confluence'),
  key('shared-texts:', 'by'),
  key('team-template-document:', 'json'),
  key('ticket-of:'),
  key('tracking-of:'),
];

/** The paths at which an entity, or a plain value, holds account ids. */
export function accountPathsOf(name: string): readonly string[] {
  const data = storedData.find((one) => one.name === name);
  if (!data) throw new Error(`Nothing is known of the stored ${name}`);
  return data.accounts;
}
