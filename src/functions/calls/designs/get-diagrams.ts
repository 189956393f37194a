import { diagramsIn } from '../../../features/reading/diagrams';
import { longestDiagram, mostDiagrams } from '../../../contract/limits';
import type { Handler } from '../../runtime/answering';
import { documentOf, pageForCaller } from '../../../features/designs/page';

export const getDiagrams: Handler<'getDiagrams'> = async ({ pageId }) => {
  const found = diagramsIn(documentOf(await pageForCaller(pageId)));
  return {
    diagrams: found.slice(0, mostDiagrams).map(({ section, source }) => ({
      section: section ?? null,
      source: source.slice(0, longestDiagram),
      isCut: source.length > longestDiagram,
    })),
    total: found.length,
  };
};
