/** What has to be true once nothing goes wrong any more and there is nothing left to sync. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { descendants } from '../../src/adf/walk';
import { type TrackedItem, trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';
import { answerIn } from '../../src/features/sync/answer-text';
import { type FieldName, fieldNames, type Fields, pageFields, sameValue } from '../../src/features/sync/fields';
import type { SyncSide } from '../../src/contract/api';
import { mayWrite } from '../handlers/requests';
import { meanwhile } from '../../packages/local-site/faults';
import type { Issue } from '../../packages/local-site/products/jira/data';
import { type History, inlineCommentsOf, jiraOf, rowPropertyOf, ticketsOf } from './history';
import { rowsOf } from './rows';
import { sync, type Synced } from './syncing';

const mostSyncs = 8;

/** Syncs until nothing is left to do, and says what does not hold then; empty where everything does. */
export async function settle(history: History, side: SyncSide | undefined): Promise<string[]> {
  const { site, author } = history;
  site.faults.set([]);
  await site.faults.catchUp('all');
  site.clock.advance(180);
  await site.queueIdle();
  const choice = { everything: true, side, calls: 9 };
  let last: Synced | undefined;
  for (let syncs = 0; syncs < mostSyncs; syncs += 1) {
    last = await sync(history, author, choice);
    if (!last) return [`A sync without faults was refused: ${history.refusals.at(-1) ?? ''}`];
    await site.queueIdle();
    if (last.did.length === 0) break;
  }
  const log = site.products.log;
  log.length = 0;
  const again = await sync(history, author, { ...choice, side: undefined });
  await site.queueIdle();
  const writes = log.filter((request) => request.principal.throughApp && mayWrite(request));
  if (!last || !again) return ['The last syncs were refused'];
  return [
    ...(last.did.length > 0 ? [`It never settles: ${JSON.stringify(last.did)}`] : []),
    ...writes.map(({ method, path }) => `A sync with nothing to do writes: ${method} ${path}`),
    ...(await unsettled(history, again)),
  ];
}

async function unsettled(history: History, { preview, failed }: Synced): Promise<string[]> {
  const { document } = await history.lead.page(history.pageId);
  const items = trackedItems(readDesign(document));
  const tickets = new Map(jiraOf(history.site).issues.map((issue) => [issue.key, issue]));
  const named = new Set([...[...preview.actions, ...failed].map(({ id }) => id), ...valuesLeftAlone(preview)]);
  const leftAlone = itemsLeftAlone(history, items, preview);
  const problems: string[] = [];

  const served = new Map<string, TrackedItem>();
  for (const item of items) {
    if (leftAlone.has(item)) continue;
    const issue = item.ticket && tickets.get(item.ticket.key);
    if (!issue) {
      problems.push(`“${item.text}” has no ticket`);
      continue;
    }
    if (served.has(issue.key)) problems.push(`${issue.key} serves two rows`);
    served.set(issue.key, item);
    const fields = fieldsOf(history, issue);
    for (const field of fieldNames) {
      const onPage = pageFields(item)[field];
      if (
        !sameValue(field, onPage, fields[field]) &&
        !named.has(`${field}:${issue.id}`) &&
        !named.has(`${field}:“${item.text}”`)
      )
        problems.push(
          `${field} of ${issue.key} differs unnamed: page ${String(onPage)}, Jira ${String(fields[field])}`,
        );
    }
  }
  const own = ticketsOf(history);
  for (const issue of own) {
    const open = statusCategory(history, issue) !== 'done';
    if (open && !served.has(issue.key) && !history.moved.has(issue.id) && !named.has(`close:${issue.id}`))
      problems.push(`${issue.key} lacks its row: ${issue.summary}`);
  }
  // Reworded while its ticket's creation has no answer, a row that shares its id, or has none, gets another ticket; the
  // first one is offered to be closed.
  const ambiguous = history.setup.localIds && !history.sharedIds ? 0 : history.rewordings;
  const allowed = history.rowsEver + ambiguous + history.moved.size;
  if (own.length > allowed) problems.push(`${String(own.length)} tickets for ${String(history.rowsEver)} rows`);
  return [
    ...problems,
    ...lostOnPage(history, document.content),
    ...lostMarks(history, document),
    ...lostTexts(history, items, document, named),
  ];
}

const labels = { text: 'Text', due: 'Due date', assignee: 'Assignee', done: 'Done', answer: 'Answer' } as const;

const isOfAValue = ({ reason }: { reason: string }, field: FieldName): boolean =>
  reason.startsWith(`${labels[field]}: `);

/** Values that the page has no place for, each by its field and the text of its item. */
const valuesLeftAlone = ({ leftAlone }: Synced['preview']): string[] =>
  leftAlone.flatMap((left) =>
    fieldNames.filter((field) => isOfAValue(left, field)).map((field) => `${field}:${left.what}`),
  );

/** A preview names what it leaves alone by its text: of copies with one text, the ticket is the original's. */
function itemsLeftAlone(history: History, items: TrackedItem[], preview: Synced['preview']): Set<TrackedItem> {
  const tickets = new Map(ticketsOf(history).map((issue) => [issue.key, rowPropertyOf(issue)?.rowId]));
  const hasItsOwn = ({ ticket, rowId }: TrackedItem) =>
    ticket !== undefined && rowId !== undefined && tickets.get(ticket.key) === rowId;
  const alone = new Set<TrackedItem>();
  for (const { what } of preview.leftAlone.filter((left) => !fieldNames.some((field) => isOfAValue(left, field)))) {
    const candidates = items.filter((item) => `“${item.text}”` === what && !alone.has(item));
    const isSecond = ({ ticket }: TrackedItem, index: number) =>
      candidates.slice(0, index).some((other) => other.ticket?.key === ticket?.key);
    const copy = candidates.findLast((item) => !hasItsOwn(item)) ?? candidates.findLast(isSecond) ?? candidates.at(-1);
    if (copy) alone.add(copy);
  }
  return alone;
}

function fieldsOf(history: History, issue: Issue): Fields {
  return {
    text: issue.summary,
    due: issue.duedate,
    assignee: issue.assigneeId,
    done: statusCategory(history, issue) === 'done',
    answer: answerIn(issue.description),
  };
}

const statusCategory = ({ site }: History, { projectId, statusId }: Issue) =>
  jiraOf(site)
    .projects.find(({ id }) => id === projectId)
    ?.workflow.statuses.find(({ id }) => id === statusId)?.category;

/** Comments, nodes of other apps, and sentences that are not where they were. */
function lostOnPage({ comments, strangers, meanwhile: times }: History, content: AdfNode[]): string[] {
  const root = { type: 'doc', content };
  const found = { comments: new Map<string, string>(), strangers: new Map<string, number>(), sentences: 0 };
  for (const { node } of descendants(root)) {
    if (node.text === meanwhile) found.sentences += 1;
    const comment = node.marks?.find(({ type }) => type === 'annotation')?.attrs?.id;
    if (typeof comment === 'string') found.comments.set(comment, node.text ?? '');
    const id = (node.attrs?.parameters as { id?: string } | undefined)?.id;
    if (id !== undefined) found.strangers.set(id, (found.strangers.get(id) ?? 0) + 1);
  }
  return [
    ...[...comments].flatMap(([id, { text }]) =>
      found.comments.get(id) === text ? [] : [`${id} on “${text}” is gone, or stands on other words`],
    ),
    ...[...strangers.keys()].flatMap((id) => (found.strangers.has(id) ? [] : [`${id} is gone`])),
    ...(found.sentences === times
      ? []
      : [`“${meanwhile}” was written ${String(times)} times and is there ${String(found.sentences)} times`]),
  ];
}

/** Comments that were made while the app wrote the page, and whose words are there without their mark. */
function lostMarks(history: History, document: AdfDocument): string[] {
  const marks = JSON.stringify(document);
  const notes = new Set(rowsOf(document).map(({ note }) => note));
  return inlineCommentsOf(history).flatMap(({ markerRef, words }) =>
    marks.includes(markerRef) || history.cutShort.has(markerRef) || (words.startsWith('note-') && !notes.has(words))
      ? []
      : [`The comment on “${words}” lost its mark`],
  );
}

/** Rows that came or went by themselves, and texts that nobody wrote last. */
function lostTexts(
  { texts, decided, nobodys }: History,
  items: TrackedItem[],
  document: { type: 'doc'; version: 1; content: AdfNode[] },
  named: ReadonlySet<string>,
): string[] {
  const rows = rowsOf(document);
  const notes = rows.map(({ note }) => note).toSorted();
  const expected = [...texts.keys()].toSorted();
  if (notes.join() !== expected.join()) return [`Rows are ${notes.join()} instead of ${expected.join()}`];
  return rows.flatMap(({ note, table, index }) => {
    const written = texts.get(note);
    const item = items.find(({ place }) => place.form === 'row' && place.table[0] === table && place.row[1] === index);
    if (!written || !item) return [`The row ${note} is not read as an item`];
    const undecided = [...named].some((id) => id.startsWith('text:'));
    const fine =
      decided || undecided || written.unsure
        ? [written.page, ...written.jira, written.latest, ...nobodys]
        : [written.latest];
    return fine.includes(item.text)
      ? []
      : [`${note} says “${item.text}”, though ${JSON.stringify(written)} was written`];
  });
}
