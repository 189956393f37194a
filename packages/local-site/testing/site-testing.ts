/** What a test does to a site without anybody on it doing it, and what it reads: no test needs the site's stores. */
import type { Clock } from '../clock';
import type { ConfluenceData, Page, PageStatus } from '../products/confluence/data';
import { removePages } from '../products/confluence/remove-pages';
import type { LoggedRequest } from '../products/contract';
import type { JiraData } from '../products/jira/data';
import type { Store } from '../store';
import { openAppStorage, type AppStorage } from './app-storage';

export interface SiteTesting {
  /** What Confluence holds now. To be read: changes go through the calls below. */
  confluence(): ConfluenceData;
  /** What Jira holds now. To be read. */
  jira(): JiraData;
  /** What the app stored. */
  appStorage: AppStorage;
  /** Archives or trashes a page, or brings it back, and tells no app. */
  setPageStatus(pageId: string, status: PageStatus): void;
  /** Removes a page for good, with its comments and properties, and tells no app. */
  purgePage(pageId: string): void;
  /** Lets these accounts alone see and edit a page, or everybody where there are none, and tells no app. */
  restrictPage(pageId: string, accountIds: readonly string[]): void;
  /** Puts a page into another space, and tells no app. */
  movePage(pageId: string, spaceId: string): void;
  /** Gives a page a body that Confluence itself would refuse. */
  breakPage(pageId: string, body: string): void;
  /** The requests of the app since the last `forgetRequests`, oldest first. */
  requests(): LoggedRequest[];
  forgetRequests(): void;
  advance(seconds: number): void;
}

export function openTesting(store: Store, log: LoggedRequest[], clock: Clock): SiteTesting {
  const notThere = (): never => {
    throw new Error('The site has no products.');
  };
  const confluence = () => store.section<ConfluenceData>('confluence', notThere);
  const change = (pageId: string, changes: Partial<Page>) => {
    const page = confluence().pages.find(({ id }) => id === pageId);
    if (page === undefined) throw new Error(`The site has no page ${pageId}.`);
    Object.assign(page, changes);
    store.changed();
  };
  return {
    confluence,
    jira: () => store.section<JiraData>('jira', notThere),
    appStorage: openAppStorage(store),
    setPageStatus: (pageId, status) => {
      change(pageId, { status });
    },
    purgePage: (pageId) => {
      removePages({ confluence: confluence() }, [{ id: pageId }]);
      store.changed();
    },
    restrictPage: (pageId, accountIds) => {
      change(pageId, { restrictions: { read: [...accountIds], update: [...accountIds] } });
    },
    movePage: (pageId, spaceId) => {
      change(pageId, { spaceId });
    },
    breakPage: (pageId, body) => {
      change(pageId, { body });
    },
    requests: () => log.filter(({ principal }) => principal.throughApp),
    forgetRequests: () => {
      log.length = 0;
    },
    advance: (seconds) => {
      clock.advance(seconds);
    },
  };
}
