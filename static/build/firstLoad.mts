import type { Rolldown } from 'vite';

type Group = Exclude<
  Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>['groups'],
  undefined
>[number];
type Modules = Parameters<Exclude<Group['name'], string>>[1];

/**
 * The modules that a page imports other than by `import()`, as one file: the browser needs all of them before anything
 * shows.
 */
export function firstLoad(page: string): Group {
  let reached: Set<string> | undefined;
  return {
    debugName: 'first load',
    name: (id, modules) => {
      reached ??= reachedFrom(page, modules);
      return reached.has(id) ? 'first' : null;
    },
  };
}

function reachedFrom(page: string, modules: Modules): Set<string> {
  const reached = new Set([page]);
  for (const id of reached) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  return reached;
}
