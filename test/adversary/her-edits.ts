/** What the adversary does by hand, in the products' own pages and over REST: whatever somebody with her rights can. */
import fc from '../fast-check';
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { personOn } from '../handlers/site-person';
import type { Page } from '../../packages/local-site/products/confluence/data';
import { mayEditPage } from '../../packages/local-site/products/confluence/permissions';
import type { Issue } from '../../packages/local-site/products/jira/data';
import { ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { card, date, doc, h, header, lozenge, macro, mention, p, row, table, td, text } from '../words';
import { designText, questionColumns } from './design-text';
import { type History, wordIn } from './history';
import { type Random, randomOf } from './random';
import { dataOf, named, signers } from './world';

type Change = (document: AdfDocument, history: History, random: Random) => AdfDocument;

/** Changes of what a page says. */
const changes = {
  config: (document, history, random) => withConfig(document, claimedConfig(history, random)),
  ticketCell: (document, { known, world }, random) => {
    const key = random.pick(known.issueKeys);
    const cell = random.pick([card(`${world.site.url}/browse/${key}`), text(key), undefined]);
    return withRows(document, (rows) => withOne(rows, random, (one) => withCell(one, 'Ticket', cell)));
  },
  rewordRow: (document, { world }, random) =>
    withRows(document, (rows) =>
      withOne(rows, random, (one) => withCell(one, 'Question', text(`${world.next()} ${wordOf(one)} or not?`))),
    ),
  statusCell: (document, _, random) =>
    withRows(document, (rows) =>
      withOne(rows, random, (one) => withCell(one, 'Status', lozenge(random.pick(['Open', 'Resolved', 'Blocked'])))),
    ),
  rowWithoutId: (document, { world }, random) =>
    withRows(document, (rows) =>
      withOne(rows, random, (one) => {
        count(world.rows, one);
        return { type: one.type, content: one.content ?? [] };
      }),
    ),
  copyRow: (document, { world }, random) =>
    withRows(document, (rows) => {
      const [one] = rows;
      if (!one) return rows;
      count(world.rows, one);
      return [...rows, random.chance(2) ? one : { ...one, attrs: { localId: `copy-${world.next()}` } }];
    }),
  removeRow: (document, _, random) =>
    withRows(document, (rows) => rows.filter((one) => one !== rows[random.below(rows.length)])),
  moveRow: (document) => withRows(document, (rows) => rows.toReversed()),
  word: (document, { world }, random) => {
    const before = JSON.stringify(document);
    const words = before.match(/cnt\d+/g);
    return words ? (JSON.parse(before.replace(random.pick(words), world.next())) as AdfDocument) : document;
  },
  paragraph: (document, { world }, random) =>
    inMacro(document, (content) => {
      const at = random.below(content.length + 1);
      return [...content.slice(0, at), p(`Also ${world.next()}.`), ...content.slice(at)];
    }),
  section: (document, { world }, random) =>
    inMacro(document, (content) => [
      ...content,
      h(random.pick([1, 2]), random.pick(['Approvals', 'Sign-off', 'Signatures', 'Document information', 'Status'])),
      random.pick([
        p(`Status: ${world.next()}`),
        table(header('Role', 'Who', 'When'), row(undefined, 'Refund', world.next(), 'always')),
        { type: 'bulletList', content: [{ type: 'listItem', content: [p(`Algorithm: ${world.next()}`)] }] },
      ]),
    ]),
  approved: (document, _, random) =>
    JSON.parse(
      JSON.stringify(document).replace(
        /"type":"status","attrs":\{"text":"(Draft|In Review|Approved)"/,
        `"type":"status","attrs":{"text":"${random.pick(['Approved', 'Implemented', 'Draft'])}"`,
      ),
    ) as AdfDocument,
  signed: (document) =>
    inMacro(document, (content) => [
      ...content,
      h(2, 'Approval'),
      table(
        header('Role', 'Name', 'Date', 'Status'),
        ...signers.map(({ role, accountId, displayName }) =>
          row(undefined, role, mention(accountId, displayName), date('2026-11-20'), 'Approved'),
        ),
      ),
    ]),
} satisfies Record<string, Change>;

const otherEdits = [
  'rename',
  'copyPage',
  'newDesign',
  'restore',
  'restrict',
  'release',
  'deleteVersion',
  'pageProperty',
  'comment',
  'issueProperty',
  'renameIssue',
  'transition',
  'reparent',
  'describe',
  'createIssue',
] as const;

export interface HerEdit {
  edit: keyof typeof changes | (typeof otherEdits)[number];
  /** Which of the pages that she may edit, or of the issues. */
  at: number;
  seed: number;
}

export const herEdit: fc.Arbitrary<HerEdit> = fc.record({
  edit: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[]), ...otherEdits) },
    { weight: 1, arbitrary: fc.constantFrom('word' as const, 'paragraph' as const, 'section' as const) },
  ),
  at: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
  seed: fc.nat({ max: 999_999 }),
});

const nth = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)];

/** She edits; what the products refuse her is refused. */
export async function editAsHer(history: History, { edit, at, seed }: HerEdit): Promise<void> {
  const { world } = history;
  const { site, mallory } = world;
  const random = randomOf(seed);
  const data = dataOf(site);
  const her = personOn(site, mallory.accountId);
  const caller = { accountId: mallory.accountId, isApp: false };
  const designs = data.confluence.pages.filter(
    (page) =>
      page.status === 'current' &&
      page.body.includes('"bodiedExtension"') &&
      mayEditPage(data.confluence, page, caller),
  );
  const page = nth(designs, at);
  if (!page) return;
  if (edit in changes) {
    const change: Change = changes[edit as keyof typeof changes];
    await write(history, page, JSON.stringify(change(JSON.parse(page.body) as AdfDocument, history, random)));
    return;
  }
  const payments = data.jira.issues.filter(({ key }) => key.startsWith('PAY-'));
  const issue = nth(payments, random.below(payments.length));
  if (!issue) return;
  switch (edit as (typeof otherEdits)[number]) {
    case 'rename':
      return write(history, page, page.body, `Design ${world.next()}`);
    case 'copyPage':
      return copy(history, page, random);
    case 'newDesign':
      return create(history, documentOfHers(history, random), `Mine ${world.next()}`, random);
    case 'restore': {
      const earlier = nth(page.earlier ?? [], random.below(9));
      return earlier && write(history, page, earlier.body, earlier.title);
    }
    case 'restrict':
      if (page.authorId === mallory.accountId) await her.restrict(page.id, 'read', [mallory.accountId]);
      return;
    case 'release':
      if (page.authorId === mallory.accountId) await her.restrict(page.id, 'read', []);
      return;
    case 'deleteVersion': {
      const earlier = nth(page.earlier ?? [], random.below(9));
      if (earlier) await her.deleteVersion(page.id, earlier.version.number);
      return;
    }
    case 'pageProperty':
      return setPageProperty(history, page, random);
    case 'comment':
      await her.product('POST', '/wiki/api/v2/footer-comments', {
        pageId: page.id,
        body: { representation: 'atlas_doc_format', value: JSON.stringify(doc(p('Approved by everybody.'))) },
      });
      return;
    case 'issueProperty':
      return setIssueProperty(history, issue, random);
    case 'renameIssue': {
      const fields = { summary: `${wordIn(issue.summary) ?? 'Work'} ${world.next()}` };
      await her.product('PUT', `/rest/api/3/issue/${issue.key}`, { fields });
      return;
    }
    case 'transition': {
      const response = await her.product('POST', `/rest/api/3/issue/${issue.key}/transitions`, {
        transition: { id: random.pick(['11', '21', '31', '41']) },
      });
      if (!response.ok) history.answersToHer.push(await response.text());
      return;
    }
    case 'reparent': {
      const parent = { key: random.pick(history.known.issueKeys) };
      await her.product('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { parent } });
      return;
    }
    case 'describe': {
      const description = doc(p(`Answer: ${random.pick(history.known.words)}`));
      await her.product('PUT', `/rest/api/3/issue/${issue.key}`, { fields: { description } });
      return;
    }
    case 'createIssue': {
      const fields = {
        project: { key: 'PAY' },
        issuetype: { id: '10105' },
        summary: `By hand ${world.next()}`,
        parent: { key: issue.key },
      };
      const response = await her.product('POST', '/rest/api/3/issue', { fields });
      if (response.ok) history.madeByHand.add(((await response.json()) as { id: string }).id);
    }
  }
}

async function write(history: History, page: Page, body: string, title = page.title): Promise<void> {
  const { site, mallory } = history.world;
  await personOn(site, mallory.accountId).product('PUT', `/wiki/api/v2/pages/${page.id}`, {
    id: page.id,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: body },
    version: { number: page.version.number + 1 },
  });
}

async function create(history: History, document: AdfDocument, title: string, random: Random): Promise<void> {
  const { site, mallory, pages } = history.world;
  const response = await personOn(site, mallory.accountId).product('POST', '/wiki/api/v2/pages', {
    spaceId: engineering.id,
    status: 'current',
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(document) },
    ...(random.chance(3) && { parentId: random.pick([pages.open, pages.readonly]) }),
  });
  if (response.ok) history.known.pageIds.push(((await response.json()) as { id: string }).id);
}

/** Each row of a copy is a row of its own. */
async function copy(history: History, page: Page, random: Random): Promise<void> {
  const document = JSON.parse(page.body) as AdfDocument;
  for (const one of rowsOf(document)) count(history.world.rows, one);
  await create(history, document, `Copy of ${page.title} ${history.world.next()}`, random);
}

/** A design of hers that names issues and tickets which she may not see. */
function documentOfHers(history: History, random: Random): AdfDocument {
  const { world, known } = history;
  const questions = Array.from({ length: 1 + random.below(3) }, () => {
    const word = `rowm${world.next().slice(3)}`;
    world.rows.set(word, 1);
    return { word, text: `What about ${word}?`, owner: named(ben), ticket: random.pick(known.issueKeys) };
  });
  const document = designText({ config: claimedConfig(history, random), questions, word: world.next }, world.site.url);
  return changes.signed(document);
}

function claimedConfig({ known }: History, random: Random): Record<string, unknown> {
  const at = random.below(known.issueIds.length);
  return {
    templateId: random.pick(['engineering', 'engineering', 'feature', random.pick(known.templateIds)]),
    templateVersion: random.pick([1, 1, 7]),
    epicId: known.issueIds[at],
    ...(random.chance(2) && { epicKey: random.pick([known.issueKeys[at], random.pick(known.issueKeys)]) }),
  };
}

async function setPageProperty({ world, known }: History, page: Page, random: Random): Promise<void> {
  const her = personOn(world.site, world.mallory.accountId);
  const path = `/wiki/api/v2/pages/${page.id}/properties`;
  const key = random.pick(['tdd_status', 'tdd-row', 'tdd-designs', 'tdd-design']);
  const value = random.pick([
    { title: 'Approved (version 1, 2 of 2)', tooltip: 'Approved', status: 'approved' },
    { pageId: random.pick(known.pageIds), rowId: 'row1' },
    'constructor',
  ]);
  const { results } = await her.json<{ results: { id: string; key: string; version: { number: number } }[] }>(
    'GET',
    path,
  );
  const present = results.find((property) => property.key === key);
  if (!present) await her.product('POST', path, { key, value });
  else
    await her.product('PUT', `${path}/${present.id}`, { key, value, version: { number: present.version.number + 1 } });
}

async function setIssueProperty({ world, known }: History, issue: Issue, random: Random): Promise<void> {
  const her = personOn(world.site, world.mallory.accountId);
  const side = { text: 'What?', due: null, assignee: null, done: random.chance(2), answer: 'Because.' };
  const [key, value] = random.pick<readonly [string, unknown]>([
    [
      'tdd-row',
      {
        pageId: random.pick(known.pageIds),
        kind: 'question',
        rowId: random.pick([...world.rows.keys()]),
        text: random.pick(known.words),
        base: { page: side, ticket: { ...side, done: false } },
      },
    ],
    ['tdd-design', { pageId: random.pick(known.pageIds) }],
    ['tdd-designs', { designs: 1, status: 'approved', openQuestions: 0, blockingQuestions: 0 }],
    ['tdd-row', 'constructor'],
  ]);
  const path = `/rest/api/3/issue/${issue.key}/properties/${key}`;
  if (random.chance(5)) await her.product('DELETE', path);
  else await her.product('PUT', path, value);
  // An edit, so that the app hears of the issue.
  const fields = { summary: `${wordIn(issue.summary) ?? 'Work'} ${world.next()}` };
  await her.product('PUT', `/rest/api/3/issue/${issue.key}`, { fields });
}

const isMacro = ({ type }: AdfNode) => type === 'bodiedExtension';

const inMacro = (document: AdfDocument, change: (content: AdfNode[]) => AdfNode[]): AdfDocument => ({
  ...document,
  content: document.content.map((node) => (isMacro(node) ? { ...node, content: change(node.content ?? []) } : node)),
});

export const withConfig = (document: AdfDocument, config: Record<string, unknown>): AdfDocument => ({
  ...document,
  content: document.content.map((node) => (isMacro(node) ? macro(config, ...(node.content ?? [])) : node)),
});

const isQuestions = ({ type, content }: AdfNode) =>
  type === 'table' && JSON.stringify(content?.[0] ?? null).includes('"Question"');

function withRows(document: AdfDocument, change: (rows: AdfNode[]) => AdfNode[]): AdfDocument {
  return inMacro(document, (content) =>
    content.map((node) => {
      if (!isQuestions(node)) return node;
      const [top, ...rows] = node.content ?? [];
      return top ? { ...node, content: [top, ...change(rows)] } : node;
    }),
  );
}

const rowsOf = (document: AdfDocument): AdfNode[] =>
  document.content
    .filter(isMacro)
    .flatMap(({ content = [] }) => content.filter(isQuestions).flatMap(({ content: rows = [] }) => rows.slice(1)));

function withOne(rows: AdfNode[], random: Random, change: (one: AdfNode) => AdfNode): AdfNode[] {
  const at = random.below(Math.max(1, rows.length));
  return rows.map((one, index) => (index === at ? change(one) : one));
}

function withCell(one: AdfNode, column: string, content: AdfNode | undefined): AdfNode {
  const at = questionColumns.indexOf(column);
  return { ...one, content: (one.content ?? []).map((cell, index) => (index === at ? td(content) : cell)) };
}

export const wordOf = (one: AdfNode): string => wordIn(JSON.stringify(one.content?.[1] ?? '')) ?? 'row0';

function count(rows: Map<string, number>, one: AdfNode): void {
  const word = wordOf(one);
  rows.set(word, (rows.get(word) ?? 0) + 1);
}
