/** What people do to the page and to its tickets, as fast-check draws it. */
import fc from '../fast-check';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { plainText } from '../../src/adf/text';
import { ada, ben, dmitri } from '../../packages/local-site/products/people';
import { date, lozenge, mention } from '../words';
import type { Issue } from '../../packages/local-site/products/jira/data';
import { columnOf, type History, jiraOf, kindOfTable, newRow, tableOf, ticketsOf, type Written } from './history';
import { commented, filled, isCommented, type Row, rowsOf, withCell, withRows } from './rows';

const people = [undefined, ada, ben, dmitri];
const kinds = ['question', 'milestone'] as const;

export type PageEdit =
  | { edit: 'add'; kind: 0 | 1 }
  | { edit: 'reword' | 'remove' | 'answer' | 'stranger' | 'dropLink'; row: number }
  | { edit: 'move'; row: number; to: number }
  | { edit: 'copy'; row: number; above: boolean; sameId: boolean; rewritten: boolean }
  | { edit: 'due'; row: number; set: boolean }
  | { edit: 'owner'; row: number; person: number }
  | { edit: 'status'; row: number; done: boolean }
  | { edit: 'comment'; row: number; on: 'text' | 'Notes' };

const row = fc.nat(9);

export const pageEdit: fc.Arbitrary<PageEdit> = fc.oneof(
  fc.record({ edit: fc.constant('add' as const), kind: fc.constantFrom(0 as const, 1 as const) }),
  fc.record({
    edit: fc.constantFrom(
      'reword' as const,
      'remove' as const,
      'answer' as const,
      'stranger' as const,
      'dropLink' as const,
    ),
    row,
  }),
  fc.record({ edit: fc.constant('reword' as const), row }),
  fc.record({ edit: fc.constant('move' as const), row, to: row }),
  fc.record({
    edit: fc.constant('copy' as const),
    row,
    above: fc.boolean(),
    sameId: fc.boolean(),
    rewritten: fc.boolean(),
  }),
  fc.record({ edit: fc.constant('due' as const), row, set: fc.boolean() }),
  fc.record({ edit: fc.constant('owner' as const), row, person: fc.nat(3) }),
  fc.record({ edit: fc.constant('status' as const), row, done: fc.boolean() }),
  fc.record({ edit: fc.constant('comment' as const), row, on: fc.constantFrom('text' as const, 'Notes' as const) }),
);

/** Does an edit on the page, on what is there by then; where somebody else was faster, once more. */
export async function editPage(history: History, edit: PageEdit): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const remembered = remember(history);
    try {
      await history.lead.writePage(history.pageId, (document) => edited(history, document, edit));
      return;
    } catch (error) {
      if (!String(error).includes('409')) throw error;
      recall(history, remembered);
    }
  }
  throw new Error('The page kept changing while it was edited');
}

const remember = ({ texts, rowsEver, rewordings, comments, strangers }: History) => ({
  texts: structuredClone(texts),
  rowsEver,
  rewordings,
  comments: new Map(comments),
  strangers: new Map(strangers),
});
const recall = (history: History, remembered: ReturnType<typeof remember>): void => {
  Object.assign(history, remembered);
};

const day = (number: number): string => new Date(Date.UTC(2027, 0, 1 + number)).toISOString().slice(0, 10);

function edited(history: History, document: AdfDocument, edit: PageEdit): AdfDocument {
  if (edit.edit === 'add') {
    const kind = kinds[edit.kind];
    const hasTickets = JSON.stringify(document.content[tableOf[kind]]?.content?.[0]).includes('"Ticket"');
    const atEnd = JSON.stringify(document.content[tableOf[kind]]?.content?.[0]?.content?.at(-1)).includes('"Ticket"');
    const added = newRow(history, kind, hasTickets && !atEnd);
    const whole = atEnd ? { ...added, content: [...(added.content ?? []), filled(undefined)()] } : added;
    return withRows(document, tableOf[kind], (rows) => [...rows, whole]);
  }
  const rows = rowsOf(document);
  const chosen = rows[edit.row % Math.max(1, rows.length)];
  if (!chosen) return document;
  const columns = columnOf[kindOfTable(chosen.table)];
  const set = (column: string, content: AdfNode | string | undefined) =>
    isCommented(chosen.cell(column)) ? document : withCell(document, chosen, column, filled(content));
  switch (edit.edit) {
    case 'reword':
      return reworded(history, document, chosen);
    case 'remove':
      history.texts.delete(chosen.note);
      forget(history.comments, chosen.note);
      forget(history.strangers, chosen.note);
      return withRows(document, chosen.table, (all) => all.filter((_, index) => index !== chosen.index - 1));
    case 'move':
      return withRows(document, chosen.table, (all) => {
        const others = all.filter((_, index) => index !== chosen.index - 1);
        return others.toSpliced(edit.to % (others.length + 1), 0, chosen.node);
      });
    case 'copy':
      return copied(history, document, chosen, edit);
    case 'due':
      return set(columns.due, edit.set ? date(day(history.next())) : undefined);
    case 'owner': {
      const person = people[edit.person];
      return set(columns.owner, person && mention(person.accountId, person.displayName));
    }
    case 'status':
      return set(columns.status, edit.done ? lozenge('Resolved', 'green') : lozenge('Open'));
    case 'answer':
      return set(columns.answer, `Answer ${String(history.next())}`);
    case 'stranger': {
      const id = `emoji-${String(history.next())}`;
      history.strangers.set(id, { note: chosen.note });
      return withCell(document, chosen, 'Notes', (cell) => ({
        ...cell,
        content: [...(cell.content ?? []), { type: 'paragraph', content: [inlineStranger(id)] }],
      }));
    }
    case 'dropLink':
      return set('Ticket', undefined);
    case 'comment': {
      const column = edit.on === 'text' ? columns.text : 'Notes';
      const cell = chosen.cell(column);
      if (!cell || isCommented(cell) || JSON.stringify(cell).includes('chart')) return document;
      const id = `comment-${String(history.next())}`;
      history.comments.set(id, { note: chosen.note, text: plainText(cell) });
      return withCell(document, chosen, column, commented(id));
    }
  }
}

function forget(kept: Map<string, { note: string | undefined }>, note: string): void {
  for (const [id, place] of [...kept]) if (place.note === note) kept.delete(id);
}

const inlineStranger = (id: string): AdfNode => ({
  type: 'inlineExtension',
  attrs: { extensionType: 'com.example.charts', extensionKey: 'chart', parameters: { id } },
});

function reworded(history: History, document: AdfDocument, chosen: Row): AdfDocument {
  const column = columnOf[kindOfTable(chosen.table)].text;
  if (isCommented(chosen.cell(column))) return document;
  const text = `Reworded ${String(history.next())}`;
  const written = history.texts.get(chosen.note);
  if (written) Object.assign(written, { page: text, latest: text, unsure: false });
  history.rewordings += 1;
  return withCell(document, chosen, column, filled(text));
}

/** A copy of a row, with a note of its own; comments do not come along. */
function copied(
  history: History,
  document: AdfDocument,
  chosen: Row,
  { above, sameId, rewritten }: Extract<PageEdit, { edit: 'copy' }>,
): AdfDocument {
  const column = columnOf[kindOfTable(chosen.table)].text;
  const original = chosen.cell(column);
  if (!original || isCommented(original) || isCommented(chosen.cell('Notes'))) return document;
  const number = history.next();
  const note = `note-${String(number)}`;
  const text = rewritten ? `Copied ${String(number)}` : plainText(original);
  const keepsId = sameId || !history.setup.localIds;
  if (keepsId) history.sharedIds = true;
  const written = history.texts.get(chosen.note);
  // With one id for both, nothing says for sure which of them the ticket was made for.
  const unsure = keepsId && written !== undefined;
  if (unsure) written.unsure = true;
  history.texts.set(note, { page: text, jira: unsure ? written.jira : [], latest: text, unsure });
  history.rowsEver += 1;
  const place = chosen.index - 1 + (above ? 0 : 1);
  const withCopy = withRows(document, chosen.table, (rows) => {
    const { attrs, ...rest } = chosen.node;
    const copy = keepsId ? chosen.node : { ...rest, attrs: { ...attrs, localId: `row-${String(number)}` } };
    return rows.toSpliced(place, 0, copy);
  });
  const copy = { ...chosen, index: place + 1 };
  return withCell(withCell(withCopy, copy, 'Notes', filled(note)), copy, column, filled(text));
}

/** The texts of the rows that name a ticket. */
async function textsOf(history: History, { id, key }: Issue): Promise<Written[]> {
  const { document } = await history.lead.page(history.pageId);
  const rows = rowsOf(document).filter(({ node }) => JSON.stringify(node).includes(`/browse/${key}"`));
  // Whose ticket it is, the page may not say: the row that gets it back, or not, has a text that nobody can foresee.
  if (rows.length !== 1 || history.moved.has(id)) history.decided = true;
  return rows.flatMap(({ note }) => history.texts.get(note) ?? []);
}

export type TicketEdit =
  | { edit: 'rename' | 'finish' | 'reopen' | 'delete' | 'moveParent' | 'answerInJira'; ticket: number }
  | { edit: 'redate'; ticket: number; set: boolean }
  | { edit: 'reassign'; ticket: number; person: number };

const ticket = fc.nat(9);

export const ticketEdit: fc.Arbitrary<TicketEdit> = fc.oneof(
  fc.record({
    edit: fc.constantFrom(
      'rename' as const,
      'finish' as const,
      'reopen' as const,
      'delete' as const,
      'moveParent' as const,
      'answerInJira' as const,
    ),
    ticket,
  }),
  fc.record({ edit: fc.constant('rename' as const), ticket }),
  fc.record({ edit: fc.constant('redate' as const), ticket, set: fc.boolean() }),
  fc.record({ edit: fc.constant('reassign' as const), ticket, person: fc.nat(3) }),
);

/** Does an edit in Jira, on one of the page's tickets, if there is any. */
export async function editTicket(history: History, edit: TicketEdit): Promise<void> {
  const { lead, site } = history;
  const tickets = ticketsOf(history);
  const chosen = tickets[edit.ticket % Math.max(1, tickets.length)];
  if (!chosen) return;
  const path = `/rest/api/3/issue/${chosen.id}`;
  const put = (fields: Record<string, unknown>): Promise<void> => lead.json('PUT', path, { fields });
  switch (edit.edit) {
    case 'rename': {
      const text = `Renamed ${String(history.next())}`;
      const rows = await textsOf(history, chosen);
      for (const written of rows)
        Object.assign(written, { jira: [...written.jira, text], latest: text, unsure: false });
      if (rows.length === 0) history.nobodys.add(text);
      return put({ summary: text });
    }
    case 'redate':
      return put({ duedate: edit.set ? day(history.next()) : null });
    case 'reassign': {
      const person = people[edit.person];
      return put({ assignee: person ? { id: person.accountId } : null });
    }
    case 'answerInJira':
      return put({
        description: {
          type: 'doc',
          version: 1,
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: `Answer: Given in Jira ${String(history.next())}` }],
            },
          ],
        },
      });
    case 'finish':
    case 'reopen': {
      const { transitions } = await lead.json<{
        transitions: { id: string; to: { statusCategory: { key: string } } }[];
      }>('GET', `${path}/transitions`);
      const wanted = edit.edit === 'finish' ? 'done' : 'new';
      const transition = transitions.find(({ to }) => to.statusCategory.key === wanted);
      if (transition) await lead.json('POST', `${path}/transitions`, { transition: { id: transition.id } });
      return;
    }
    case 'delete':
      for (const written of await textsOf(history, chosen)) written.unsure = true;
      await lead.json('DELETE', path);
      return;
    case 'moveParent': {
      const elsewhere = jiraOf(site).issues.find(({ key }) => key === 'PAY-4');
      history.moved.add(chosen.id);
      return put({ parent: { id: elsewhere?.id } });
    }
  }
}
