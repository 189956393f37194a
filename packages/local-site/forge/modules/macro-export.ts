/** A page as Confluence exports it to PDF or Word: the app's macros as their `adfExport` functions give them. */
import { z } from 'zod';
import { adfErrors } from '../../adf-validator';
import { anonymous } from '../../products/people';
import type { PageWithSpace } from '../lookup';
import type { Viewer } from '../viewer';
import type { FunctionReference, ModuleHost } from './module-type';

/** `other`: the history of a page, and answers of the REST API that draw one. */
export const exportType = z.enum(['pdf', 'word', 'other']);
export type ExportType = z.infer<typeof exportType>;

interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
}

const exported = z.looseObject({ type: z.literal('doc'), content: z.array(z.looseObject({ type: z.string() })) });

const accountIn = ({ accountId }: Viewer) => (accountId === anonymous.accountId ? {} : { accountId });

export interface ExportedPage {
  title: string;
  document: AdfNode;
}

interface Macro {
  key: string;
  adfExport?: FunctionReference;
}

/** Without a version, the page as it is now. A macro is not told which version it is drawn in. */
export type ExportPage = (
  macros: readonly Macro[],
  viewer: Viewer,
  pageId: string,
  type: ExportType,
  version?: number,
) => Promise<ExportedPage>;

export function exportWith({
  lookup,
  siteUrl,
  installation,
  invoke,
  log,
}: Pick<ModuleHost, 'lookup' | 'siteUrl' | 'installation' | 'invoke' | 'log'>): ExportPage {
  const macroOf = (macros: readonly Macro[], { attrs }: AdfNode): Macro | undefined => {
    const [, key] = /\/static\/([\w-]+)$/.exec(String(attrs?.extensionKey)) ?? [];
    return attrs?.extensionType === 'com.atlassian.ecosystem' ? macros.find((macro) => macro.key === key) : undefined;
  };

  /** Confluence tells the two apart: each kind of export has the page and the config in places of its own. */
  const eventOf = (viewer: Viewer, page: PageWithSpace, type: ExportType, node: AdfNode) => {
    const { guestParams: config } = (node.attrs?.parameters ?? {}) as { guestParams?: unknown };
    const content = { id: page.id, type: 'page' };
    const around = { cloudId: installation.cloudId, siteUrl: siteUrl(), ...accountIn(viewer) };
    const macro = { body: { type: 'doc', version: 1, content: node.content ?? [] } };
    return type !== 'word'
      ? {
          exportType: type,
          context: { ...around, extension: { type: 'macro', content, space: page.space } },
          extensionPayload: { macro, config },
        }
      : {
          exportType: type,
          context: { ...around, contentId: page.id, content, spaceKey: page.space.key, config },
          extensionPayload: { macro },
        };
  };

  const exportMacro = async (
    viewer: Viewer,
    page: PageWithSpace,
    type: ExportType,
    node: AdfNode,
    { key, adfExport }: Macro,
  ): Promise<AdfNode[]> => {
    if (adfExport === undefined) return node.content ?? [];
    const result = await invoke({
      functionKey: adfExport.function,
      moduleKey: key,
      moduleType: 'macro',
      ...accountIn(viewer),
      event: eventOf(viewer, page, type, node),
    });
    const problems = result.ok ? adfErrors(result.value) : [result.error.message];
    const document = exported.safeParse(result.ok ? result.value : undefined);
    if (problems.length === 0 && document.success) return document.data.content;
    const text = `The export of "${key}" gave no valid document: ${problems.join('; ')}`;
    log.write({ level: 'error', source: 'site', text });
    return [{ type: 'paragraph', content: [{ type: 'text', text: 'Error loading the extension!' }] }];
  };

  return async (macros, viewer, pageId, type, version) => {
    const page = await lookup.page(viewer.accountId, pageId);
    const body = JSON.parse(await lookup.pageBody(viewer.accountId, pageId, version)) as AdfNode;
    const withExports = async (node: AdfNode): Promise<AdfNode[]> => {
      const macro = macroOf(macros, node);
      if (macro !== undefined) return exportMacro(viewer, page, type, node, macro);
      if (node.content === undefined) return [node];
      return [{ ...node, content: (await Promise.all(node.content.map(withExports))).flat() }];
    };
    const [document = body] = await withExports(body);
    return { title: page.title, document };
  };
}
