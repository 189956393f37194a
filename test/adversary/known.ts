/** What the adversary can aim at: ids can be counted up, accounts are in every mention, the rest is in answers she got. */
import type { ProductData } from './markers';

export interface Known {
  pageIds: string[];
  pageUrls: string[];
  spaceIds: string[];
  issueIds: string[];
  issueKeys: string[];
  issueUrls: string[];
  accountIds: string[];
  templateIds: string[];
  cursors: string[];
  digests: string[];
  steps: string[];
  roles: string[];
  words: string[];
}

const most = 60;

export function everythingIn({ confluence, jira }: ProductData, siteUrl: string, accountIds: string[]): Known {
  const keyOf = (spaceId: string) => confluence.spaces.find(({ id }) => id === spaceId)?.key ?? '';
  return {
    pageIds: [...confluence.pages.map(({ id }) => id), '999999'],
    pageUrls: confluence.pages.map(({ id, spaceId }) => `${siteUrl}/wiki/spaces/${keyOf(spaceId)}/pages/${id}`),
    spaceIds: [...confluence.spaces.map(({ id }) => id), '999999'],
    issueIds: [...jira.issues.map(({ id }) => id), '999999'],
    issueKeys: [...jira.issues.map(({ key }) => key), 'PAY-999', 'OPS-999', 'constructor'],
    issueUrls: jira.issues.map(({ key }) => `${siteUrl}/browse/${key}`),
    accountIds: [...accountIds, '__proto__'],
    templateIds: ['feature', 'engineering', 'architecture', 'team-4f8c2a52-6f0e-4f2c-9a5d-0f5a3f1d2b11', 'constructor'],
    cursors: ['1', 'eyJhIjoxfQ', 'constructor'],
    digests: [`1:${'0'.repeat(64)}`, 'constructor', ''],
    steps: ['create:question:0', 'constructor', '__proto__'],
    roles: ['Engineering Lead', 'Architect', 'Security Review', '__proto__'],
    words: ['a', 'Design', 'Breach', 'Audit', 'aardvark', 'Approved', '"', '\\', '%', '*', 'constructor', '__proto__'],
  };
}

const listOf: Record<string, 'cursors' | 'digests' | 'steps' | 'templateIds' | 'pageIds' | 'roles'> = {
  nextCursor: 'cursors',
  cursor: 'cursors',
  digest: 'digests',
  id: 'steps',
  remaining: 'steps',
  templateId: 'templateIds',
  pageId: 'pageIds',
  role: 'roles',
};

/** Adds what an answer names to what she can aim at. */
export function learn(known: Known, answer: unknown, name = ''): void {
  if (typeof answer === 'string') {
    const list = Object.hasOwn(listOf, name) ? listOf[name] : undefined;
    if (list === undefined || known[list].includes(answer)) return;
    known[list].push(answer);
    if (known[list].length > most) known[list].shift();
  } else if (Array.isArray(answer)) {
    for (const item of answer) learn(known, item, name);
  } else if (typeof answer === 'object' && answer !== null) {
    for (const [field, value] of Object.entries(answer)) learn(known, value, field);
  }
}
