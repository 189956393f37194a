import type { ApiError, SyncReport, SyncSettings, SyncSide } from '../api';
import type { Page } from '../atlassian/confluence/pages';
import { isProductError, stopsEverything } from '../atlassian/product-error';
import type { Requester } from '../atlassian/requester';
import { type Design, trackedItems } from '../design/design';
import { apiErrorOf } from '../failure';
import type { DesignRecord } from '../store/design-record';
import { say } from '../words/say';
import { allowedPlan } from './allowed';
import { editTickets, moveTo, reasonOf, type TicketEdit } from './edit-tickets';
import { fieldLabel } from './fields';
import { groundFor, type Made, makeTickets, nothingMade } from './make-tickets';
import type { RowMark } from './mark-rows';
import { fieldValue } from './marks/set-field';
import { type ItemMoves, movesOf } from './moves';
import { type ActionOf, baseOf, planSync, type SyncAction } from './plan';
import { readTickets } from './read-tickets';
import { SliceReport, textOf } from './report';
import { settleTracking, type TrackingAtHand, trackingIn } from './settle-tracking';
import { carriesTexts, requireSharing, type Sharing } from './shared-texts';
import { findTracking, type Tracking } from './tracking-issue';
import { writablePlan } from './writable';
import { writeRows } from './write-rows';

/** A design as it was read, and who reads and writes for it. */
export interface DesignAtHand {
  as: Requester;
  page: Page;
  design: Design;
  record: DesignRecord;
  epicId: string;
  settings: SyncSettings;
}

export interface SliceInput extends DesignAtHand {
  siteUrl: string;
  isChosen: (action: SyncAction) => boolean;
  /** For conflicts, by the id of the step, the side that is right. */
  sides: Readonly<Record<string, SyncSide>>;
  /** What the person lets go into tickets though only some people may view the page. */
  sharing?: Sharing | undefined;
  /** Milliseconds since the epoch after which nothing more is begun. */
  until: number;
  /** Nobody asked for it: the tracking issue stays where and what it is. */
  unattended: boolean;
}

type Chosen = Exclude<SyncAction, { type: 'keep' | 'note' | 'skip' }>;

/** What there is to do for a design, as far as its settings let it. */
export async function planDesign({
  as,
  page,
  design,
  record,
  epicId,
  settings,
}: DesignAtHand): Promise<{ found: Tracking; plan: SyncAction[] }> {
  const items = trackedItems(design);
  const found = await findTracking(as, record, page.id, epicId, settings.place);
  const { tickets, strays } = await readTickets(as, 'issue' in found ? found.issue : undefined, items);
  const plan = planSync({ pageId: page.id, items, tickets, strays, newRowId: () => crypto.randomUUID() });
  return { found, plan: writablePlan(allowedPlan(plan, settings), page) };
}

/** Does the next of the chosen steps, as many as fit; everything is planned anew from what is there. */
export async function syncSlice(input: SliceInput): Promise<SyncReport> {
  const { found, plan } = await planDesign(input);
  const chosen = plan.filter((action): action is Chosen => isChosen(action, input));
  if (carriesTexts(chosen, input.sides)) {
    const { project } = 'issue' in found ? found.issue : found.epic;
    await requireSharing(input.as, input.page, project, input.sharing);
  }
  const report = new SliceReport(input.siteUrl);
  const state: SliceState = { tracking: trackingIn(found), version: input.page.version.number };
  const stopped = await reasonToStop(() => doSteps({ found, plan, chosen }, input, report, state), input, report);
  return report.end(
    chosen.map(({ id }) => id),
    state.tracking && { key: state.tracking.issue.key, created: state.tracking.created },
    state.version,
    stopped,
  );
}

interface SliceState {
  tracking: TrackingAtHand | undefined;
  version: number;
}

/** What was done has to be said: only a slice that did nothing, or that nobody waits for, fails as a whole. */
async function reasonToStop(
  work: () => Promise<void>,
  { unattended }: SliceInput,
  report: SliceReport,
): Promise<ApiError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (unattended || report.isEmpty()) throw error;
    return apiErrorOf(error);
  }
}

async function doSteps(
  { found, plan, chosen }: { found: Tracking; plan: readonly SyncAction[]; chosen: readonly Chosen[] },
  input: SliceInput,
  report: SliceReport,
  state: SliceState,
): Promise<void> {
  const creates = chosen.filter((action): action is ActionOf<'create'> => action.type === 'create');
  const ground = creates.length > 0 && !input.unattended ? await groundFor(found, input) : undefined;
  if (chosen.length > 0 && !input.unattended) state.tracking = await settleTracking(found, ground, input, report);

  const moves = movesOf(chosen, input.sides);
  const notes = plan.filter((action): action is ActionOf<'note'> => action.type === 'note');
  const { created, stopped } =
    state.tracking && ground ? await makeTickets(creates, state.tracking.issue, ground, input, report) : nothingMade;
  state.version = await writePage(chosen, moves, created, input, report);
  // What exists is on the page by now: the next sync goes on from there.
  if (stopped) throw stopped;
  await writeTickets([...moves, ...notes.map(({ item, ticket }) => ({ item, ticket, steps: [] }))], input, report);
  await closeTickets(chosen, input, report);
}

const isChosen = (action: SyncAction, input: SliceInput): boolean =>
  action.type !== 'keep' && action.type !== 'note' && action.type !== 'skip' && input.isChosen(action);

/** Everything that goes to the page, in one version of it. */
async function writePage(
  chosen: readonly Chosen[],
  moves: readonly ItemMoves[],
  created: readonly Made[],
  { as, siteUrl, page }: SliceInput,
  report: SliceReport,
): Promise<number> {
  const address = (key: string) => `${siteUrl}/browse/${key}`;
  const relinks = chosen.filter((action): action is ActionOf<'relink'> => action.type === 'relink');
  const unlinks = chosen.filter((action): action is ActionOf<'unlink'> => action.type === 'unlink');
  const links: RowMark[] = [
    ...created.map(({ action, key }) => ({
      item: action.item,
      ticket: { url: address(key), rowId: action.identity.rowId },
    })),
    ...relinks.map(({ item, ticket }) => ({
      item,
      ticket: { url: address(ticket.key), rowId: ticket.state?.rowId ?? item.rowId ?? crypto.randomUUID() },
    })),
    ...unlinks.map(({ item }) => ({ item, unlink: true as const })),
  ];
  const values = moves.flatMap(valuesForPage);
  const marks = merged([...links, ...values]);
  if (marks.length === 0) return page.version.number;
  const { version, lost, refused } = await writeRows(as, page.id, marks);

  const gone = new Set(lost.map(({ item }) => item));
  for (const action of [...relinks, ...unlinks]) {
    if (gone.has(action.item)) report.failed({ id: action.id, text: textOf(action) }, rowChanged());
    else report.did(action, action.type === 'unlink' ? action.key : action.ticket.key, 'page');
  }
  for (const { item, ticket, steps } of moves) {
    for (const { action, move } of steps) {
      if (move.type !== 'toPage') continue;
      const refusal = refused.find(({ mark, field }) => mark.item === item && field === move.field);
      if (gone.has(item)) report.failed({ id: action.id, text: item.text }, rowChanged());
      else if (refusal)
        report.failed(
          { id: action.id, text: item.text },
          say('sync.fieldReason', { field: fieldLabel(move.field), reason: refusal.reason }),
        );
      else report.did(action, ticket.key, 'page');
    }
  }
  return version;
}

const rowChanged = (): string => say('sync.row.changedWhileSynced');

function valuesForPage({ item, ticket, steps }: ItemMoves): RowMark[] {
  const toPage = steps.flatMap(({ move }) => (move.type === 'toPage' ? [move] : []));
  if (toPage.length === 0) return [];
  const done = toPage.find(({ field }) => field === 'done');
  const set = toPage.flatMap(({ field, to }) => (field === 'done' ? [] : [fieldValue(field, to, ticket.assigneeName)]));
  return [{ item, ...(done && { done: done.to === true }), ...(set.length > 0 && { set }) }];
}

/** One mark an item. */
function merged(marks: readonly RowMark[]): RowMark[] {
  const byItem = new Map<RowMark['item'], RowMark>();
  for (const mark of marks) byItem.set(mark.item, { ...byItem.get(mark.item), ...mark });
  return [...byItem.values()];
}

/** Everything that goes to the tickets, and what both sides say now. */
async function writeTickets(
  moves: readonly ItemMoves[],
  { as, page, until }: SliceInput,
  report: SliceReport,
): Promise<void> {
  const failed = report.failedIds();
  const edits = new Map(
    moves.map((moving): [TicketEdit, ItemMoves] => {
      const { item, ticket, steps } = moving;
      const going = steps.filter(({ action }) => !failed.has(action.id)).map(({ move }) => move);
      const rowId = ticket.state?.rowId ?? item.rowId ?? crypto.randomUUID();
      return [
        {
          item,
          ticket,
          identity: { pageId: page.id, kind: item.kind, rowId, text: item.text },
          base: baseOf(item, ticket),
          toTicket: going.filter(({ type }) => type === 'toTicket'),
          onPage: going.filter(({ type }) => type === 'toPage'),
        },
        moving,
      ];
    }),
  );
  // Without steps, what both sides say already is noted; with steps that all failed, there is nothing to note.
  const due = [...edits].filter(
    ([{ toTicket, onPage }, { steps }]) => steps.length === 0 || toTicket.length + onPage.length > 0,
  );
  const outcomes = await editTickets(
    as,
    due.map(([edit]) => edit),
    until,
  );
  for (const [edit, refused] of outcomes) {
    for (const { action, move } of edits.get(edit)?.steps ?? []) {
      if (move.type !== 'toTicket') continue;
      const reason = refused.get(move.field);
      if (reason === undefined) report.did(action, edit.ticket.key, 'jira');
      else report.failed({ id: action.id, text: edit.item.text }, reason);
    }
  }
}

async function closeTickets(chosen: readonly Chosen[], { as, until }: SliceInput, report: SliceReport): Promise<void> {
  for (const action of chosen) {
    if (action.type !== 'close' || Date.now() >= until) continue;
    const reason = await closing(as, action.ticket.id);
    if (reason === undefined) report.did(action, action.ticket.key, 'jira');
    else report.failed({ id: action.id, text: textOf(action) }, reason);
  }
}

async function closing(as: Requester, ticketId: string): Promise<string | undefined> {
  try {
    return await moveTo(as, ticketId, true);
  } catch (error) {
    if (!isProductError(error) || stopsEverything(error)) throw error;
    return reasonOf(error);
  }
}
