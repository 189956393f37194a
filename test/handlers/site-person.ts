import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import type {
  ApiAnswer,
  ApiInput,
  ApiName,
  ApiOutput,
  DoneAction,
  SyncPreview,
  SyncReport,
  SyncSide,
} from '../../src/contract/api';
import { readDesign } from '../../src/features/reading/read';
import type { SitePerson } from '../../packages/local-site/products/contract';
import { engineering } from '../../packages/local-site/products/spaces';
import type { LocalSite } from '../../packages/local-site/site';
import { doc, macro } from '../words';

/** A person at work on the local site: calls the app as a surface does, and the products as their own pages do. */
export function personOn(site: LocalSite, accountId: string) {
  const product = async (method: string, path: string, body?: unknown): Promise<Response> =>
    site.products.fetch(
      new Request(`${site.url}${path}`, {
        method,
        headers: { 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      { as: 'user', accountId },
    );

  const json = async <Shape>(method: string, path: string, body?: unknown): Promise<Shape> => {
    const response = await product(method, path, body);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? undefined : await response.json()) as Shape;
  };

  const answer = async <Name extends ApiName>(
    from: { moduleKey: string; extension: Record<string, unknown> },
    name: Name,
    payload: unknown,
  ): Promise<ApiAnswer<Name>> => {
    const result = await site.invokeResolver({ accountId, ...from, name, payload });
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
    return result.value as ApiAnswer<Name>;
  };
  const onPage = (pageId: string) => ({ moduleKey: 'tdd', extension: { content: { id: pageId } } });
  const inSpace = (spaceKey: string) => ({ moduleKey: 'team-templates', extension: { space: { key: spaceKey } } });
  const onSpacePage = (spaceKey: string) => ({ moduleKey: 'design-overview', extension: { space: { key: spaceKey } } });
  const onProjectPage = (key: string) => ({ moduleKey: 'project-designs', extension: { project: { key } } });
  const inAdministration = { moduleKey: 'administration', extension: {} };
  const onIssue = (key: string) => ({ moduleKey: 'epic-designs', extension: { issue: { key } } });

  return {
    product,
    json,
    /** What a call from the macro on a page answers. */
    macro: <Name extends ApiName>(pageId: string, name: Name, payload: ApiInput<Name>) =>
      answer(onPage(pageId), name, payload),
    /** What a call from the settings of a space answers. */
    settings: <Name extends ApiName>(spaceKey: string, name: Name, payload: ApiInput<Name>) =>
      answer(inSpace(spaceKey), name, payload),
    /** What a call from the page for admins of Confluence answers. */
    administration: <Name extends ApiName>(name: Name, payload: ApiInput<Name>) =>
      answer(inAdministration, name, payload),
    /** What a call from the app's page in a space answers. */
    spacePage: <Name extends ApiName>(spaceKey: string, name: Name, payload: ApiInput<Name>) =>
      answer(onSpacePage(spaceKey), name, payload),
    /** What a call from the app's page in a project answers. */
    projectPage: <Name extends ApiName>(key: string, name: Name, payload: ApiInput<Name>) =>
      answer(onProjectPage(key), name, payload),
    /** What a call from the panel on an issue answers. */
    panel: <Name extends ApiName>(key: string, name: Name, payload: ApiInput<Name>) =>
      answer(onIssue(key), name, payload),
    /** Like `macro`, with a payload that the contract may not allow. */
    raw: (pageId: string, name: ApiName, payload: unknown) => answer(onPage(pageId), name, payload),

    async createPage(spaceId: string, title: string, document: AdfDocument): Promise<string> {
      const body = { representation: 'atlas_doc_format', value: JSON.stringify(document) };
      const { id } = await json<{ id: string }>('POST', '/wiki/api/v2/pages', {
        spaceId,
        status: 'current',
        title,
        body,
      });
      return id;
    },
    /** Publishes a page with a design in its macro, linked to an issue if one is named; its id. */
    async publishDesign(
      content: readonly AdfNode[],
      {
        title = `Design ${crypto.randomUUID()}`,
        space = engineering,
        linkedTo,
        templateId = 'engineering',
      }: { title?: string; space?: { id: string }; linkedTo?: string | undefined; templateId?: string } = {},
    ): Promise<string> {
      const link = linkedTo === undefined ? {} : { epicId: await this.issueId(linkedTo), epicKey: linkedTo };
      const config = { templateId, templateVersion: 1, ...link };
      return this.publishInserted(space.id, title, doc(macro(config, ...content)));
    },
    /** Publishes a page whose macro was inserted with the picker: the issue that it names was chosen there. */
    async publishInserted(spaceId: string, title: string, document: AdfDocument): Promise<string> {
      const pageId = await this.createPage(spaceId, title, document);
      const { config } = readDesign(document);
      if (config?.epicId !== undefined) await this.insert(pageId, config.epicId);
      return pageId;
    },
    /** Chooses an issue in the picker on a page; what comes of that. */
    async insert(pageId: string, epicId: string): Promise<ApiOutput<'requestLink'>['outcome']> {
      return valueOf(await answer(onPage(pageId), 'requestLink', { epicId, from: 'picker' })).outcome;
    },
    async issueId(key: string): Promise<string> {
      return (await json<{ id: string }>('GET', `/rest/api/3/issue/${key}?fields=summary`)).id;
    },
    async page(pageId: string): Promise<{ title: string; version: number; document: AdfDocument }> {
      const found = await json<{
        title: string;
        version: { number: number };
        body: { atlas_doc_format: { value: string } };
      }>('GET', `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`);
      return {
        title: found.title,
        version: found.version.number,
        document: JSON.parse(found.body.atlas_doc_format.value) as AdfDocument,
      };
    },
    async writePage(pageId: string, change: (document: AdfDocument) => AdfDocument): Promise<void> {
      const { title, version, document } = await this.page(pageId);
      const body = { representation: 'atlas_doc_format', value: JSON.stringify(change(document)) };
      await json('PUT', `/wiki/api/v2/pages/${pageId}`, {
        id: pageId,
        status: 'current',
        title,
        body,
        version: { number: version + 1 },
      });
    },
    /** Lets these people alone see the page, or edit it. */
    async restrict(pageId: string, operation: 'read' | 'update', accountIds: readonly string[]): Promise<void> {
      const user = accountIds.map((account) => ({ type: 'known', accountId: account }));
      await json('PUT', `/wiki/rest/api/content/${pageId}/restriction`, [{ operation, restrictions: { user } }]);
    },
    async deleteVersion(pageId: string, version: number): Promise<void> {
      await json('DELETE', `/wiki/rest/api/content/${pageId}/version/${version}`);
    },
    /** Syncs as the surface does: what the preview selects, or `steps`, slice by slice until nothing remains. */
    async sync(
      pageId: string,
      choice: { steps?: readonly string[]; sides?: Record<string, SyncSide> } = {},
    ): Promise<WholeSync> {
      const preview = valueOf(await answer(onPage(pageId), 'previewSync', { pageId }));
      const did: DoneAction[] = [];
      const failed: SyncReport['failed'] = [];
      let steps = [...(choice.steps ?? preview.actions.filter(({ selected }) => selected).map(({ id }) => id))];
      let slices = 0;
      for (;;) {
        const report = valueOf(await answer(onPage(pageId), 'applySync', { pageId, steps, sides: choice.sides ?? {} }));
        slices += 1;
        did.push(...report.did);
        failed.push(...report.failed);
        if (report.remaining.length === 0) return { preview, did, failed, slices, report };
        steps = report.remaining;
      }
    },
    async complete(key: string): Promise<void> {
      const { transitions } = await json<{ transitions: { id: string; to: { statusCategory: { key: string } } }[] }>(
        'GET',
        `/rest/api/3/issue/${key}/transitions`,
      );
      const done = transitions.find(({ to }) => to.statusCategory.key === 'done');
      await json('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: done?.id } });
    },
  };
}

interface WholeSync {
  preview: SyncPreview;
  did: DoneAction[];
  failed: SyncReport['failed'];
  slices: number;
  /** Of the last slice. */
  report: SyncReport;
}

export type SitePersonAtWork = ReturnType<typeof personOn>;

/** The same for several people, in their order. */
export const peopleOn = <People extends readonly SitePerson[]>(site: LocalSite, ...people: People) =>
  people.map(({ accountId }) => personOn(site, accountId)) as { [Each in keyof People]: SitePersonAtWork };

/** The value of an answer that has to be one. */
export function valueOf<Name extends ApiName>(answer: ApiAnswer<Name>): ApiOutput<Name> {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}
