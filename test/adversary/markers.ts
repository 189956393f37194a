/** Words that stand in one hidden place and nowhere else: who reads one has read what that place holds. */
import type { ConfluenceData } from '../../packages/local-site/products/confluence/data';
import { maySeePage, maySeeSpace } from '../../packages/local-site/products/confluence/permissions';
import type { JiraData } from '../../packages/local-site/products/jira/data';
import { may } from '../../packages/local-site/products/jira/permissions';

export interface ProductData {
  confluence: ConfluenceData;
  jira: JiraData;
}

export type Home = { page: string } | { issue: string } | { space: string };

export interface Markers {
  /** A new word; `home` is named once it has an id. */
  make(): string;
  putIn(home: Home, ...words: string[]): void;
  /** The words within a text that the person may not know. */
  unknownTo(data: ProductData, accountId: string, text: string): string[];
}

const pattern = /zq\d+hidden/g;

export function createMarkers(): Markers {
  const homes = new Map<string, Home>();
  let made = 0;
  return {
    make: () => `zq${String((made += 1))}hidden`,
    putIn(home, ...words) {
      for (const word of words) homes.set(word, home);
    },
    unknownTo(data, accountId, text) {
      const words = new Set(text.match(pattern));
      return [...words].filter((word) => {
        const home = homes.get(word);
        return home === undefined || !maySee(data, accountId, home);
      });
    },
  };
}

export function maySee({ confluence, jira }: ProductData, accountId: string, home: Home): boolean {
  const caller = { accountId, isApp: false };
  if ('space' in home) {
    const space = confluence.spaces.find(({ id }) => id === home.space);
    return space !== undefined && maySeeSpace(space, caller);
  }
  if ('page' in home) {
    const page = confluence.pages.find(({ id }) => id === home.page);
    return page !== undefined && maySeePage(confluence, page, caller);
  }
  const issue = jira.issues.find(({ id }) => id === home.issue);
  const project = jira.projects.find(({ id }) => id === issue?.projectId);
  return project !== undefined && may(project, caller, 'BROWSE_PROJECTS');
}
