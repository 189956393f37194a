/** The table in `docs/security.md`, held against the app and against what the products let each person do and see. */
import { type ApiName, api } from '../../src/contract/api';
import { anonymous } from '../../packages/local-site/products/people';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { callIn, type Counted, tries } from './calls';
import { readableBy, rightsOf } from './rights';
import { buildSecrets, kindOf, type SecretSite, type Target, wordsIn } from './secrets';
import { readTable, type Row, wordKinds } from './table';

const table = readTable();
/** A ticket has words of a page, and does not show the page. */
const ofAnIssue: ReadonlySet<string> = new Set(wordKinds.issue);
const isUnlicensed = ({ accountId, isGuest }: SitePerson) => isGuest === true || accountId === anonymous.accountId;

interface Reader {
  name: string;
  person: SitePerson;
  may: ReturnType<typeof rightsOf>;
  reads: ReadonlySet<string>;
}

let site: LocalSite;
let secrets: SecretSite;
let readers: Reader[];
let untouched: ReturnType<LocalSite['store']['copy']>;

beforeAll(async () => {
  // Epics of the project OPS are of a type that is called Initiative.
  site = await startSite({ settings: { expressionField: 'there' } });
  // What a call leads to later is nothing that its answer shows: events wait, and are forgotten with the rest.
  site.faults.set([{ fault: 'events', twice: false, reversed: false }]);
  secrets = await buildSecrets(site);
  const pageIds = secrets.targets.map(({ pageId }) => pageId);
  readers = [];
  for (const [name, person] of Object.entries(secrets.people)) {
    const may = rightsOf(site, person.accountId);
    const { confluence, jira } = await readableBy(site, person.accountId, pageIds, secrets.issueIds);
    const ofIssues = [...wordsIn(jira)].filter((word) => ofAnIssue.has(kindOf(word)));
    const reads = new Set([...wordsIn(confluence), ...ofIssues]);
    for (const { word, ...place } of secrets.stored) {
      if (await may('pageId' in place ? 'view the page' : 'view the space', place)) reads.add(word);
    }
    readers.push({ name, person, may, reads });
  }
  untouched = site.store.copy();
}, 120_000);
afterAll(() => site.stop());

/** Whether all of one of the alternatives holds, as the products say. */
async function isAllowed({ what, who }: Row, { may }: Reader, target: Target): Promise<boolean> {
  const about = tries[what]?.about(target) ?? {};
  for (const all of who) {
    const held = await Promise.all(all.map((right) => may(right, about)));
    if (held.every(Boolean)) return true;
  }
  return who.length === 0;
}

/** Whether an answer counts what the person may see, and nothing else. */
async function countsRight(counts: Counted, text: string, { may }: Reader, target: Target): Promise<boolean> {
  const held = await Promise.all(counts.of(target, secrets.targets).map((about) => may(counts.right, about)));
  const { value } = JSON.parse(text) as { value: never };
  return counts.said(value) === held.filter(Boolean).length;
}

test('each call of the contract has a row, and each row is tried', () => {
  const calls = table.flatMap(({ what }) => callIn(what) ?? []);
  const missing = (Object.keys(api) as ApiName[]).filter((name) => !calls.includes(name));
  expect({ missing, rows: table.map(({ what }) => what).sort() }).toEqual({
    missing: [],
    rows: Object.keys(tries).sort(),
  });
});

test.each(table.map((row) => [row.what, row] as const))('%s', async (what, row) => {
  const tried = tries[what];
  if (!tried) throw new Error('Nothing tries this');
  const isCall = callIn(what) !== undefined;
  const wrong: string[] = [];
  const shows = new Set<string>();
  const beyond = new Set<string>();
  const otherwise = new Set<string>();
  for (const reader of readers) {
    const targets =
      tried.once || (isCall && isUnlicensed(reader.person)) ? secrets.targets.slice(0, 1) : secrets.targets;
    for (const target of targets) {
      const { outcome, text } = await tried.run(site, reader.person, target);
      site.store.restore(untouched);
      const who = `${reader.name}, on page ${String(target.number)}`;
      const given = wordsIn(tried.gives?.(target) ?? '');
      for (const word of wordsIn(text)) {
        if (reader.reads.has(word)) shows.add(kindOf(word));
        else if (!given.has(word)) {
          beyond.add(kindOf(word));
          if (!row.beyond.includes(kindOf(word))) wrong.push(`${who} reads ${word}`);
        }
      }
      if (isUnlicensed(reader.person)) {
        if (isCall && outcome !== 'unlicensed') wrong.push(`${who}: ${outcome}`);
        continue;
      }
      if ((outcome === (tried.done ?? 'ok')) !== (await isAllowed(row, reader, target)))
        wrong.push(`${who}: ${outcome} ${text.slice(0, 300)}`);
      if (outcome !== (tried.done ?? 'ok')) otherwise.add(outcome);
      else if (tried.counts && !(await countsRight(tried.counts, text, reader, target))) wrong.push(`${who}: ${text}`);
    }
  }
  expect({
    wrong,
    shows: [...shows].sort(),
    beyond: [...beyond].sort(),
    otherwise: [...otherwise].sort(),
  }).toEqual({
    wrong: [],
    shows: row.shows,
    beyond: [...row.beyond].sort(),
    otherwise: [...row.otherwise].sort(),
  });
});

test('what is hidden from somebody is answered like what is not there', async () => {
  const stranger = secrets.people['a stranger'];
  if (!stranger) throw new Error('There is no stranger');
  const different: string[] = [];
  for (const [what, tried] of Object.entries(tries).filter(([name]) => callIn(name) !== undefined)) {
    for (const target of secrets.targets) {
      const [hidden, missing] = [target, missingLike(target)].map(async (one) => {
        const { text } = await tried.run(site, stranger, one);
        return [one.issueId, one.proposedId, one.issueKey].reduce((said, name) => said.replaceAll(name, 'name'), text);
      });
      if ((await hidden) !== (await missing)) different.push(`${what}, page ${String(target.number)}: ${await hidden}`);
      site.store.restore(untouched);
    }
  }
  expect(different).toEqual([]);
});

/** With ids that nothing has. */
const missingLike = (target: Target): Target => ({
  ...target,
  pageId: '999999',
  spaceId: '999999',
  issueId: '999999',
  issueKey: 'PAY-999',
  proposedId: '999998',
  projectKey: 'none',
  templateId: 'team-4f8c2a52-6f0e-4f2c-9a5d-0f5a3f1d2b11',
});
