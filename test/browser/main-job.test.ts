import { mayWrite, requestsForPeople } from '../handlers/requests';
import { ada } from '../../packages/local-site/products/people';
import { tableBelow } from './person';
import { siteInBrowser } from './site-in-browser';

const { site, signIn } = siteInBrowser({ settings: { expressionField: 'there' } });

interface Filled {
  heading: string;
  row: number;
  column: number;
  text: string;
}

/** What the author fills in, and the rows that become tickets by it. */
const journeys: {
  template: string;
  epic: string;
  cells: Filled[];
  question: string;
  ticketColumn: number;
  tickets: string[];
}[] = [
  {
    template: 'Feature',
    epic: 'PAY-1',
    question: 'Open Questions',
    ticketColumn: 7,
    cells: [
      { heading: 'Implementation Plan', row: 1, column: 1, text: 'Phase 1: vault' },
      { heading: 'Implementation Plan', row: 1, column: 4, text: '2027-01-15' },
      { heading: 'Open Questions', row: 1, column: 2, text: 'Who may delete a card?' },
    ],
    tickets: ['Who may delete a card?', 'Phase 1: vault'],
  },
  {
    template: 'Engineering',
    epic: 'PAY-2',
    question: 'Open Questions',
    ticketColumn: 7,
    cells: [
      { heading: 'Open Questions', row: 1, column: 2, text: 'Which queue carries refunds?' },
      { heading: 'Timeline', row: 3, column: 2, text: '2027-02-01' },
    ],
    tickets: ['Which queue carries refunds?', 'QA complete'],
  },
  {
    template: 'Comprehensive',
    epic: 'PAY-3',
    question: 'Open Questions',
    ticketColumn: 9,
    cells: [
      { heading: 'Key Milestones', row: 1, column: 2, text: '2027-03-01' },
      { heading: 'Open Questions', row: 2, column: 2, text: 'Do we migrate in one night?' },
    ],
    tickets: ['Do we migrate in one night?', 'Design Review'],
  },
  {
    template: 'Guardrails',
    epic: 'OPS-1',
    question: 'Open Technical Questions',
    ticketColumn: 7,
    cells: [{ heading: 'Open Technical Questions', row: 1, column: 2, text: 'What is the alert threshold?' }],
    tickets: ['What is the alert threshold?'],
  },
  {
    template: 'Architecture',
    epic: 'OPS-2',
    question: 'Open Questions',
    ticketColumn: 7,
    cells: [{ heading: 'Open Questions', row: 1, column: 2, text: 'Who owns the ledger?' }],
    tickets: ['Who owns the ledger?'],
  },
];

/** What the app sends that may change something in Confluence or Jira. */
const writes = () =>
  requestsForPeople(site())
    .filter(mayWrite)
    .map(({ method, path }) => `${method} ${path}`);

test.each(journeys)(
  'the main job with the $template template',
  async ({ template, epic, cells, question, ticketColumn, tickets }) => {
    const person = await signIn(ada);
    const { page, macro, panel } = person;
    const title = `Main job, ${template}`;

    await person.startPage(title);
    await person.insertDesign(template, title, epic);
    for (const { heading, row, column, text } of cells) await person.fillCell(heading, { row, column }, text);
    await person.publish();
    await macro.getByRole('link', { name: epic }).waitFor();

    await person.openIssue(epic);
    await panel.getByRole('link', { name: title }).waitFor();
    await person.openSync(panel);
    await person.applySync();
    const created = await person.syncDialog
      .getByRole('region', { name: `Created (${String(tickets.length)})` })
      .getByRole('listitem')
      .allInnerTexts();
    expect(created.map((entry) => /^\S+\s+(.*)$/m.exec(entry)?.[1])).toEqual(tickets);
    await person.closeSync();

    const tracking = panel.getByRole('term').filter({ hasText: 'Tracking issue' }).locator('xpath=following::a[1]');
    await person.openIssue(await tracking.innerText());
    const subtasks = page.getByRole('region', { name: /Sub-?tasks|Child/ });
    await subtasks.getByRole('button', { name: 'Complete' }).first().waitFor();
    const keyOf = async (text: string) =>
      (await subtasks.getByRole('listitem').filter({ hasText: text }).getByRole('link').first().innerText()).split(
        /\s/,
      )[0] ?? '';
    const key = await keyOf(tickets[0] ?? '');
    await subtasks.getByRole('button', { name: `Complete ${key}` }).click();
    await subtasks.getByRole('listitem').filter({ hasText: key }).getByText('Done').waitFor();

    // What is done in Jira comes to the page by itself.
    await site().queueIdle();
    await page.goto(`${site().url}/wiki/spaces/ENG`);
    await page.getByRole('main').getByRole('link', { name: title }).click();
    await macro.getByText('1 of 1 answered').waitFor();
    const document = macro.frameLocator('iframe');
    const questionRow = cells.find(({ heading }) => heading === question)?.row ?? 0;
    const row = tableBelow(document, question).locator('tr').nth(questionRow);
    await row
      .locator('td')
      .nth(ticketColumn - 1)
      .getByText(key)
      .waitFor();
    expect(await row.getByText('Resolved').count()).toBe(1);

    await site().queueIdle();
    site().products.log.length = 0;
    const same = tickets.length === 1 ? '1 item is' : `${String(tickets.length)} items are`;
    expect(await person.openSync(macro)).toBe(`Nothing to sync: ${same} the same on the page and in Jira.`);
    expect(writes()).toEqual([]);
  },
);
