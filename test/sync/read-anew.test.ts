import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import type { SyncSettings } from '../../src/contract/api';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { isAutomatic } from '../../src/features/sync/allowed';
import { defaultSettings } from '../../src/features/sync/default-settings';
import { knownTickets } from '../../src/features/sync/known-tickets';
import type { LedgerEntry } from '../../src/features/sync/ledger-entry';
import { planSync } from '../../src/features/sync/plan';
import { nameOf, fingerprintsOf } from '../../src/features/sync/fingerprints';
import type { Ticket } from '../../src/features/sync/ticket';

const browse = (key: string) => `[${key}](https://x.atlassian.net/browse/${key})`;

/** A page whose tickets were made when less of it was read: the words of an item, its due day and its end. */
const page = `# Payments: open questions

- Which plan? ${browse('PAY-3')}

## Open Questions

| Question | Ticket |
|---|---|
| Which queue? (resolved) | ${browse('PAY-1')} |
| Which store? | ${browse('PAY-2')} |

## Proposal

### Phase 1: Write path

### Phase 2: Read path

Open question: Who pays?
`;

/** What the ledger and Jira hold of a row as it was read then. */
function ownTicket(number: number, text: string): { ticket: Ticket; entry: LedgerEntry } {
  const [id, key, rowId] = [String(number), `PAY-${String(number)}`, `r${String(number)}`];
  const fields = { text, due: null, assignee: null, done: false, answer: null };
  const at = '2026-11-30T12:00:00.000Z';
  const base = { page: fingerprintsOf(fields), ticket: fingerprintsOf(fields) };
  return {
    ticket: { id, key, fields, assigneeName: undefined, claim: { pageId: '42', kind: 'question', rowId } },
    entry: {
      ...{ rowId, kind: 'question', names: [nameOf(text)], nth: number - 1, state: 'placed', at, by: 'ada' },
      ...{ issueId: id, key, base },
    },
  };
}

test('a design that is read anew makes and closes no ticket, unlinks none and changes none without a preview', () => {
  const own = [ownTicket(1, 'Which queue? (resolved)'), ownTicket(2, 'Which store?'), ownTicket(3, 'Which plan?')];
  const entries = own.map(({ entry }) => entry);
  const tickets = new Map(entries.flatMap(({ key, kind }) => (key === undefined ? [] : [[key, kind]])));
  const { plan } = planSync({
    pageId: '42',
    items: trackedItems(readDesign(markdownToAdf(page).document, { tickets })),
    ...knownTickets({
      ...{ pageId: '42', entries, own: own.map(({ ticket }) => ticket), others: [] },
      ...{ hidden: new Set<string>(), now: Date.parse('2026-11-30T12:00:00Z') },
    }),
    ofOthers: new Set(),
    newRowId: () => 'new',
  });
  const settings: SyncSettings = { ...defaultSettings, automatic: ['done', 'due', 'assignee', 'text', 'answer'] };
  expect({
    steps: plan.map(
      (action) => `${action.type} ${'ticket' in action ? action.ticket.key : 'item' in action ? action.item.text : ''}`,
    ),
    automatic: plan.filter((action) => isAutomatic(action, settings)),
  }).toEqual({
    steps: [
      'keep PAY-3',
      'update PAY-1',
      'complete PAY-1',
      'keep PAY-2',
      'create Who pays?',
      'create Phase 1: Write path',
      'create Phase 2: Read path',
    ],
    automatic: [],
  });
});
