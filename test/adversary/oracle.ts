/** What has to hold whatever the adversary does. Each check gives what does not hold, in sentences. */
import { architect, lead } from '../handlers/reviews';
import { personOn } from '../handlers/site-person';
import { ben } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type History, wordIn } from './history';
import { currentContent } from './honest';
import { maySee, type ProductData } from './markers';
import { changesBeyond, readableBy } from './reach';
import { dataOf } from './world';

/** What the products hold now; the app's own storage is left out. */
export const snapshot = ({ world }: History): ProductData => structuredClone(dataOf(world.site));

/** Words that one of them can read now, or was told, and may not know. */
export function leaks(history: History): string[] {
  const { world, answersToHer } = history;
  const data = dataOf(world.site);
  const { mallory, emma, nora, markers } = world;
  const readable = [mallory, emma, nora].map(({ accountId, displayName }) => ({
    accountId,
    displayName,
    text: readableBy(data, accountId),
  }));
  const told = answersToHer.splice(0).map((text) => ({ ...mallory, displayName: 'An answer to Mallory', text }));
  return [...readable, ...told].flatMap(({ accountId, displayName, text }) =>
    markers.unknownTo(data, accountId, text).map((word) => `${displayName} reads ${word}: ${around(text, word)}`),
  );
}

const around = (text: string, word: string) => {
  const at = text.indexOf(word);
  return text.slice(Math.max(0, at - 120), at + 60);
};

export function changesOf(history: History, before: ProductData, accountId: string): string[] {
  const { world } = history;
  return changesBeyond({ before, after: dataOf(world.site), accountId, facts: world.facts });
}

/** What nobody linked to a design, and honest people leave alone, stays as it was from the first step to the last. */
export function hiddenChanges(history: History, before: ProductData): string[] {
  const { world } = history;
  const { facts, site, pages } = world;
  const after = dataOf(site);
  const linked = new Set(facts.map(({ issueId }) => issueId));
  const worked = [...history.tickets.values()].flat();
  const touched = new Set([...linked, ...worked]);
  const quiet = before.jira.issues.filter(
    ({ id, key, parentId }) =>
      key.startsWith('OPS-') && !touched.has(id) && !(parentId !== null && linked.has(parentId)),
  );
  const issues = quiet.filter(
    (was) => JSON.stringify(was) !== JSON.stringify(after.jira.issues.find(({ id }) => id === was.id)),
  );
  const hiddenPages = before.confluence.pages.filter(
    ({ id }) => id === pages.lockedParent || id === '131105' || id === '131202',
  );
  const changedPages = hiddenPages.filter(
    (was) => JSON.stringify(was) !== JSON.stringify(after.confluence.pages.find(({ id }) => id === was.id)),
  );
  return [
    ...issues.map(({ key }) => `${key} changed, which nothing leads to`),
    ...changedPages.map(({ id }) => `Page ${id} changed, which is no design`),
  ];
}

/** Tickets that the app made since `before`, by their row; a row has one. */
export function doubledTickets(history: History, before: ProductData): string[] {
  const { world, tickets, madeByHand } = history;
  const known = new Set(before.jira.issues.map(({ id }) => id));
  for (const issue of dataOf(world.site).jira.issues) {
    if (known.has(issue.id) || madeByHand.has(issue.id)) continue;
    const word = wordIn(issue.summary);
    if (word !== undefined) tickets.set(word, [...(tickets.get(word) ?? []), issue.id]);
  }
  return [...tickets].flatMap(([word, ids]) => {
    const allowed = world.rows.get(word) ?? 0;
    const keys = dataOf(world.site)
      .jira.issues.filter(({ id }) => ids.includes(id))
      .map(({ key }) => key);
    return ids.length > allowed ? [`${keys.join(', ')} are all of ${word}, of which there are ${allowed} rows`] : [];
  });
}

/** What functions and the site logged as errors since an entry. */
export function crashes({ world }: History, since: object | undefined): string[] {
  const { entries } = world.site.log;
  const at = since === undefined ? 0 : entries.findIndex((entry) => entry === since) + 1;
  return (
    entries
      .slice(at)
      .filter(({ level, text }) => level === 'error' || text.startsWith('Gave up'))
      // A surface reaches the functions of its own resolver alone.
      .filter(({ text }) => !text.includes('Resolver has no definition'))
      .map(({ source, text }) => `${source} failed: ${text.slice(0, 600)}`)
  );
}

/** Designs that are shown as approved though those who were asked did not sign what they say now. */
export async function falseApprovals(history: History): Promise<string[]> {
  const { world } = history;
  const reader = personOn(world.site, ben.accountId);
  const designs = dataOf(world.site).confluence.pages.filter(
    (page) =>
      page.spaceId === engineering.id &&
      page.status === 'current' &&
      page.body.includes('"bodiedExtension"') &&
      maySee(dataOf(world.site), ben.accountId, { page: page.id }),
  );
  const problems: string[] = [];
  for (const { id } of designs) {
    const answer = await reader.macro(id, 'getDesign', { pageId: id });
    if (!answer.ok) {
      problems.push(`The design on ${id} is not shown: ${answer.error.message}`);
      continue;
    }
    const { status } = answer.value.design.approval;
    if (status === 'approved' && !isSigned(history, id)) problems.push(`The design on ${id} is shown as approved`);
  }
  return problems;
}

export function isSigned(history: History, pageId: string): boolean {
  const content = currentContent(history, pageId);
  const roles = history.signed.get(pageId);
  return [lead, architect].every((role) => roles?.get(role) === content);
}

/** Issues that are held back or let through by what only a page says. */
export async function falseVerdicts(history: History): Promise<string[]> {
  const { world, linkedByHer } = history;
  const { site, facts } = world;
  const mover = personOn(site, ben.accountId);
  const move = async (key: string, id: string) => {
    const response = await mover.product('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
    return response.ok ? undefined : response.text();
  };
  const problems: string[] = [];
  const her = personOn(site, world.mallory.accountId);
  for (const { issueId } of facts) {
    // The rule on an issue with hidden designs says nothing of them to whoever tries to move it.
    const attempt = await her.product('POST', `/rest/api/3/issue/${issueId}/transitions`, { transition: { id: '31' } });
    if (!attempt.ok) history.answersToHer.push(await attempt.text());
  }
  for (const issue of dataOf(site).jira.issues.filter(({ parentId }) => parentId === null)) {
    const { id, key } = issue;
    // Statuses are numbered in their order: to do, in progress, done.
    const isOpen = issue.statusId.endsWith('1');
    const isLinked = facts.some(({ issueId }) => issueId === id) || linkedByHer.has(key);
    if (key.startsWith('PAY-')) {
      if (isOpen && !isLinked) {
        const refusal = await move(key, '11');
        if (refusal !== undefined) problems.push(`${key} is held back: ${refusal}`);
      }
      const [refusal, signed] = [await move(key, '31'), facts.filter((fact) => fact.issueId === id)];
      const isReady = signed.length > 0 ? signed.every((fact) => isSigned(history, fact.pageId)) : linkedByHer.has(key);
      if (refusal === undefined && !isReady && !linkedByHer.has(key)) problems.push(`${key} is let through to Done`);
    } else if (!isLinked && !issue.statusId.endsWith('3')) {
      const refusal = await move(key, '31');
      if (refusal !== undefined) problems.push(`${key} is held back: ${refusal}`);
    }
  }
  return problems;
}
