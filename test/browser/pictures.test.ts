import { ada } from '../../packages/local-site/products/people';
import type { PersonInBrowser } from './person';
import { siteInBrowser } from './site-in-browser';
import { violationsIn } from './violations';

const { signIn } = siteInBrowser();

const planned = `# Room holds

## Timeline

| Milestone | Start | Date | Status | Depends on | Ticket |
| --- | --- | --- | --- | --- | --- |
| Design approved | | 2020-02-05 | Done | | PAY-1 |
| API ready | 2020-02-10 | 2020-03-01 | | Design approved | |
| Launch | | Week 20 | | API ready | |
`;

const drawn = `# Room holds

## Architecture

\`\`\`mermaid
flowchart LR
  phone[Phone] --> edge[Edge proxy]
\`\`\`

\`\`\`mermaid
flowchart LR
  phone -->
\`\`\`
`;

async function publishMarkdown(title: string, markdown: string): Promise<PersonInBrowser> {
  const person = await signIn(ada);
  await person.startPage(title);
  await person.insertMarkdown(markdown);
  await person.publish();
  return person;
}

describe('the timeline of a design', () => {
  test('says in words what its picture shows', async () => {
    const { macro } = await publishMarkdown('Timeline in words', planned);
    const milestones = macro.getByRole('listitem').getByRole('button');
    await milestones.first().waitFor();
    expect(await milestones.allTextContents()).toEqual([
      'Design approvedDone · Feb 5, 2020 · Ticket: PAY-1',
      'API readyLate · Feb 10, 2020 – Mar 1, 2020 · Waits for: Design approved',
      'Launch · Week 20 · Waits for: API ready',
    ]);
  });

  test('shows the ticket of a milestone while it is pointed at', async () => {
    const { macro } = await publishMarkdown('Timeline by pointer', planned);
    const ticket = macro.getByRole('listitem').getByRole('link', { name: 'PAY-1' });
    await macro.getByRole('button', { name: /^Design approved/ }).hover();
    await ticket.waitFor();
    await macro.getByRole('button', { name: /^Launch/ }).hover();
    await ticket.waitFor({ state: 'detached' });
  });

  test('shows the ticket of a milestone that has the focus until Escape is pressed, and breaks no rule with it', async () => {
    const { page, macro } = await publishMarkdown('Timeline by keyboard', planned);
    const milestone = macro.getByRole('button', { name: /^Design approved/ });
    const ticket = macro.getByRole('listitem').getByRole('link', { name: 'PAY-1' });
    await milestone.focus();
    await ticket.waitFor();
    const violations = await violationsIn(page, 'macro');
    await page.keyboard.press('Tab');
    const reached = await macro.locator('a:focus').textContent();
    await page.keyboard.press('Escape');
    await ticket.waitFor({ state: 'detached' });
    expect({ violations, reached, back: await macro.locator('button:focus').textContent() }).toEqual({
      violations: [],
      reached: 'PAY-1',
      back: await milestone.textContent(),
    });
  });

  test('opens on the epic too', async () => {
    const title = 'Timeline on the epic';
    const person = await signIn(ada);
    await person.startPage(title);
    await person.insertDesign('Engineering', title, 'PAY-1');
    await person.fillCell('Timeline', { row: 1, column: 2 }, '2020-03-01');
    await person.publish();
    await person.macro.getByRole('link', { name: 'PAY-1' }).waitFor();
    await person.openIssue('PAY-1');
    const card = person.panel.getByRole('article').filter({ has: person.panel.getByRole('link', { name: title }) });
    await card.getByText('Timeline', { exact: true }).click();
    await card
      .getByRole('listitem')
      .getByRole('button', { name: /Late · Mar 1, 2020$/ })
      .waitFor();
    expect(await violationsIn(person.page, 'panel')).toEqual([]);
  });
});

test('the diagrams of a design are drawn beside their source, and what cannot be drawn is said', async () => {
  const { page, macro } = await publishMarkdown('Diagrams', drawn);
  await macro.getByText('2 diagrams').click();
  const picture = macro.getByRole('img', { name: 'Diagram in “Architecture”' });
  await picture.waitFor();
  await macro.getByText('This diagram could not be drawn. Check its source.').waitFor();
  const { width = 0, height = 0 } = (await picture.boundingBox()) ?? {};
  expect({
    isDrawn: width > 100 && height > 40,
    sources: await macro.getByRole('group', { name: 'Source of the diagram' }).allTextContents(),
    violations: await violationsIn(page, 'macro'),
  }).toEqual({
    isDrawn: true,
    sources: ['flowchart LR\n  phone[Phone] --> edge[Edge proxy]', 'flowchart LR\n  phone -->'],
    violations: [],
  });
});
