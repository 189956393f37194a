import { useCallback, useMemo } from 'react';
import type { ReadingSite } from '../../confluence-page/src/contract';
import { AdfView } from '../adf/AdfView';
import type { AdfNode } from '../adf/node';
import { hasConfluencePage } from '../confluencePage';
import { AppModule, showAppModule } from '../frame/AppModule';
import { type Page, type Space, documentOf } from '../rest/confluence';
import type { AppModule as Module } from '../rest/session';
import { ConfluenceDocument } from './ConfluenceDocument';
import { type MacroPlace, moduleKeyOf } from './macro';
import { macroView } from './macroView';

/** What a page says, with the app's macros in it. */
export const PageContent = ({
  space,
  page,
  modules,
  onShown,
  ...commenting
}: {
  space: Space;
  page: Pick<Page, 'id' | 'body'> & MacroPlace['page'];
  modules: Module[];
  onShown: () => void;
} & Pick<ReadingSite, 'comment' | 'openComments'>) => {
  const document = useMemo(() => documentOf(page), [page]);
  const viewOf = useCallback(
    (node: AdfNode) => {
      const key = moduleKeyOf(node);
      const module = modules.find((one) => one.type === 'macro' && one.key === key);
      return module && macroView(module, node, { page, space });
    },
    [modules, page, space],
  );
  const showInPlain = useCallback(
    (node: AdfNode) => {
      const view = viewOf(node);
      return view && <AppModule view={view} />;
    },
    [viewOf],
  );
  if (!hasConfluencePage) return <AdfView document={document} showExtension={showInPlain} onShown={onShown} />;
  const showMacro = (parent: HTMLElement, node: AdfNode) => {
    const view = viewOf(node);
    return view && showAppModule(parent, view);
  };
  const reading = { document, showMacro, onShown, ...commenting };
  return <ConfluenceDocument layout="page" {...reading} />;
};
