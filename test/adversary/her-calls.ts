/** What somebody calls the app with, from any surface that they can open. */
import fc from '../fast-check';
import { api, type ApiAnswer, type ApiName, type ApiOutput } from '../../src/contract/api';
import { SurfaceError } from '../../packages/local-site/forge/surface-error';
import type { LocalSite } from '../../packages/local-site/site';
import type { SitePerson } from '../../packages/local-site/products/contract';
import type { History } from './history';
import { learn } from './known';
import { payloadFor } from './payloads';
import { type Random, randomOf } from './random';
import { dataOf, type World } from './world';

const calls = Object.keys(api) as ApiName[];
const callers = ['mallory', 'mallory', 'mallory', 'emma', 'nora'] as const;
const surfaces = [
  'macro',
  'byline',
  'export',
  'panel',
  'issueContext',
  'overview',
  'project',
  'settings',
  'policy',
] as const;

const epics = ['PAY-1', 'PAY-2', 'PAY-3', 'PAY-8', 'PAY-10', 'LAB-1'];

export interface HerCall {
  who: (typeof callers)[number];
  name: ApiName;
  from: (typeof surfaces)[number];
  seed: number;
}

export const herCall: fc.Arbitrary<HerCall> = fc.record({
  who: fc.constantFrom(...callers),
  name: fc.constantFrom(...calls),
  from: fc.constantFrom(...surfaces),
  seed: fc.nat({ max: 999_999 }),
});

/** What only shows something must not store anything. */
export const onlyShows = (name: ApiName) =>
  /^(get|list|count|search|preview|start|build|convert|export|resolve)/.test(name);

export interface Called {
  name: ApiName;
  payload: unknown;
  /** Undefined where the surface could not be opened. */
  answer: ApiAnswer<ApiName> | undefined;
}

export async function callAs(history: History, { who, name, from, seed }: HerCall): Promise<Called> {
  const { world, known } = history;
  const random = randomOf(seed);
  const payload = payloadFor(name, known, random);
  const surface = surfaceOf(world, random.chance(4) ? from : usualSurface(name, payload), known, random);
  const answer = await invoke(history, world[who], surface, name, payload);
  if (answer?.ok && /link|createDesign|answerProposal/i.test(name)) rememberLinks(history, [surface, payload]);
  return { name, payload, answer };
}

const works = [
  'sync',
  'sync',
  'requestReview',
  'approve',
  'withdraw',
  'markImplemented',
  'link',
  'insert',
  'probe',
  'probe',
  'answer',
  'unlink',
] as const;

export interface HerWork {
  work: (typeof works)[number];
  at: number;
  seed: number;
}

export const herWork: fc.Arbitrary<HerWork> = fc.record({
  work: fc.constantFrom(...works),
  at: fc.oneof(fc.constant(0), fc.nat({ max: 9 })),
  seed: fc.nat({ max: 999_999 }),
});

/** What she does as the surfaces do it: she looks first, then acts on what she is shown. */
export async function workAsHer(history: History, { work, at, seed }: HerWork): Promise<void> {
  const { world, known } = history;
  const random = randomOf(seed);
  const { pages } = world;
  const pageId = [pages.open, pages.bridge, pages.readonly, ...known.pageIds.slice(-5)][at] ?? pages.open;
  const macro = { moduleKey: 'tdd', extension: { content: { id: pages.open } } };
  const call = async <Name extends ApiName>(name: Name, payload: unknown, surface: Surface = macro) => {
    const answer = await invoke(history, world.mallory, surface, name, payload);
    return answer?.ok ? (answer.value as ApiOutput<Name>) : undefined;
  };
  if (work === 'sync') {
    const preview = await call('previewSync', { pageId });
    const actions = preview?.actions ?? [];
    const chosen = actions.filter(({ selected }) => selected || random.chance(2));
    const sides = Object.fromEntries(chosen.map(({ id }) => [id, random.pick(['page', 'jira'])]));
    await call('applySync', { pageId, steps: chosen.map(({ id }) => id), sides });
    return;
  }
  if (work === 'link') {
    const panel = { moduleKey: 'epic-designs', extension: { issue: { key: random.pick(epics) } } };
    const linked = await call('linkDesign', { page: pageId, move: random.chance(2) }, panel);
    if (linked) rememberLinks(history, panel);
    return;
  }
  if (work === 'probe') {
    const of = random.pick([...known.spaceIds.map((spaceId) => ({ spaceId })), 'this-project'] as const);
    const surface = { moduleKey: 'project-designs', extension: { project: { key: random.pick(['PAY', 'LAB']) } } };
    const filter = random.chance(2) ? {} : { text: random.pick(known.words) };
    await call('listDesigns', { of, filter, sort: random.pick(['title', 'changed']), limit: 1 }, surface);
    await call('countDesigns', { of }, surface);
    return;
  }
  if (work === 'insert') {
    const at = { moduleKey: 'tdd', extension: { content: { id: pageId } } };
    const payload = { epicId: random.pick(known.issueIds), from: random.pick(['picker', 'header']) };
    if (await call('requestLink', payload, at)) rememberLinks(history, payload);
    return;
  }
  if (work === 'answer') {
    const panel = { moduleKey: 'epic-designs', extension: { issue: { key: random.pick(epics) } } };
    const payload = { pageId: random.pick([pageId, ...known.pageIds.slice(-3)]), accept: true };
    if (await call('answerProposal', payload, panel)) rememberLinks(history, panel);
    return;
  }
  if (work === 'unlink') {
    const key = random.pick(epics);
    const panel = { moduleKey: 'epic-designs', extension: { issue: { key } } };
    if (await call('unlinkDesign', { pageId }, panel)) rememberLinks(history, panel);
    return;
  }
  const shown = await call('getDesign', { pageId });
  if (!shown) return;
  const { lastChange, approval } = shown.design;
  const { seen, digest } = approval;
  const role = random.pick(['Engineering Lead', 'Architect']);
  const reviewers = known.roles.slice(0, 2).map((name) => ({ role: name, people: [random.pick(known.accountIds)] }));
  const step = work === 'requestReview' ? { type: work, reviewers, despiteFindings: true } : { type: work, role };
  await call('takeApprovalStep', {
    pageId,
    step: work === 'markImplemented' ? { type: work } : step,
    version: lastChange.version,
    seen,
    digest,
  });
}

/** A link is made by whoever may edit both sides: what it holds back is theirs to hold back. */
function rememberLinks({ world, linkedByHer }: History, named: unknown): void {
  const text = JSON.stringify(named);
  for (const { id, key } of dataOf(world.site).jira.issues) {
    if ((text.includes(`"${id}"`) || text.includes(`"${key}"`)) && key.startsWith('PAY-')) linkedByHer.add(key);
  }
}

/** Undefined where Forge or the product does not let the person open the surface. */
export async function invoke(
  history: History,
  person: SitePerson,
  surface: Surface,
  name: ApiName,
  payload: unknown,
): Promise<ApiAnswer<ApiName> | undefined> {
  const { site } = history.world;
  let result: Awaited<ReturnType<LocalSite['invokeResolver']>>;
  try {
    result = await site.invokeResolver({ accountId: person.accountId, ...surface, name, payload });
  } catch (error) {
    if (error instanceof SurfaceError && error.status !== 413) return undefined;
    throw error;
  }
  // A surface reaches the functions of its own resolver alone.
  if (!result.ok && result.error.message.startsWith('Resolver has no definition')) return undefined;
  if (!result.ok) throw new Error(`${name} failed: ${result.error.message}`);
  const answer = result.value as ApiAnswer<ApiName>;
  if (person.accountId === history.world.mallory.accountId) {
    history.answersToHer.push(JSON.stringify(answer));
    learn(history.known, answer);
  }
  return answer;
}

export interface Surface {
  moduleKey: string;
  extension: Record<string, unknown>;
}

/** Where the surfaces make a call. */
function usualSurface(name: ApiName, payload: unknown): HerCall['from'] {
  if (/Epic|linkDesign|createDesign/.test(name)) return 'panel';
  if (JSON.stringify(payload).includes('this-project')) return 'project';
  return 'macro';
}

/** Some surface, with what a frame can forge of its context. */
function surfaceOf({ site, pages }: World, from: HerCall['from'], known: History['known'], random: Random): Surface {
  const aimed = !random.chance(6);
  const page = {
    content: { id: random.pick(aimed ? [...known.pageIds.slice(-4), pages.open, pages.bridge] : known.pageIds) },
  };
  const { confluence, jira } = dataOf(site);
  const space = { space: { key: aimed ? 'ENG' : random.pick(confluence.spaces).key } };
  const project = { project: { key: aimed ? random.pick(['PAY', 'LAB']) : random.pick(jira.projects).key } };
  const issue = { issue: { key: random.pick(aimed ? epics : known.issueKeys) } };
  const modal = random.chance(3) ? { modal: { issue: { id: random.pick(known.issueIds) } } } : {};
  switch (from) {
    case 'macro': {
      const config = random.chance(3) ? { config: { epicId: random.pick(known.issueIds) } } : {};
      return { moduleKey: 'tdd', extension: { ...page, ...config, ...modal } };
    }
    case 'byline':
      return { moduleKey: 'design-byline', extension: { ...page, ...modal } };
    case 'export':
      return { moduleKey: 'export-markdown', extension: { ...page, ...modal } };
    case 'panel':
      return { moduleKey: 'epic-designs', extension: { ...issue, ...modal } };
    case 'issueContext':
      return { moduleKey: 'design-status', extension: { ...issue, ...modal } };
    case 'overview':
      return { moduleKey: 'design-overview', extension: { ...space, ...modal } };
    case 'project':
      return { moduleKey: 'project-designs', extension: { ...project, ...modal } };
    case 'settings':
      return { moduleKey: 'team-templates', extension: { ...space, ...modal } };
    case 'policy':
      return { moduleKey: 'approval-policy', extension: { ...space, ...modal } };
  }
}
