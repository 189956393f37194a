import type {
  LoggedRequest,
  Principal,
  ProductEvent,
  Products,
  ProductsOptions,
  RuleCheck,
  SentMail,
} from './contract';
import { accountNews, closeAccount, openAccounts, renamePerson } from './accounts';
import { addPerson, hasAnonymousAccess, setAnonymousAccess } from './add-person';
import { inlineCommentsOf } from './confluence/inline-comments';
import { liveDocsOf } from './confluence/live-docs';
import { mailAbout } from './confluence/mail';
import { savedTemplatesOf } from './confluence/saved-templates';
import { allEndpoints } from './endpoints';
import { dispatcher } from './http/dispatch';
import { workflowsOf } from './jira/workflows';
import { sample } from './seed/sample';
import { usual } from '../settings';
import type { Site } from './site';

const loggedRequests = 2000;
const keptMails = 2000;
const seededToken = 'local';

/** The Confluence and Jira of the local site, on the data in the store; seeded where the store is empty. */
export function createProducts({
  store,
  siteUrl,
  appName = () => 'The app',
  seed = sample,
  now = () => new Date(),
  settings = () => usual,
  indexedProperties = () => [],
  isSubtypeGiven = () => true,
  notModelled = () => undefined,
}: ProductsOptions): Products {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const log: LoggedRequest[] = [];
  const mail: SentMail[] = [];
  let checkRule: RuleCheck = () => Promise.resolve('The app that this validator comes from is not installed.');
  const accounts = store.section('people', () => ({ people: seed.people() }));
  const site: Site = {
    confluence: store.section('confluence', seed.confluence),
    jira: store.section('jira', seed.jira),
    get people() {
      return accounts.people;
    },
    appName,
    siteUrl,
    settings,
    now,
    changed: () => {
      store.changed();
    },
    emit: (event) => {
      mail.push(...mailAbout(site, event));
      mail.splice(0, mail.length - keptMails);
      queueMicrotask(() => {
        for (const listener of listeners) listener(event);
      });
    },
    checkRule: (attempt) => checkRule(attempt),
    indexedProperties,
    isSubtypeGiven,
  };
  const app = dispatcher(allEndpoints, site, notModelled);

  return {
    async fetch(request, principal) {
      const response = await app.fetch(request, { principal });
      log.push(logged(request, principal, response.status, now()));
      if (log.length > loggedRequests) log.shift();
      return response;
    },
    personFor: (email, token) =>
      token === seededToken ? openAccounts(site).find((person) => person.email === email.toLowerCase()) : undefined,
    appName,
    get people() {
      return openAccounts(site);
    },
    accountNews: (accountId, updatedAt) => accountNews(site, accountId, updatedAt),
    closeAccount: (accountId) => {
      closeAccount(site, accountId);
    },
    renamePerson: (accountId, displayName) => {
      renamePerson(site, accountId, displayName);
    },
    addPerson: (person) => addPerson(site, person),
    hasAnonymousAccess: (spaceKey) => hasAnonymousAccess(site, spaceKey),
    setAnonymousAccess: (spaceKey, isOpen) => {
      setAnonymousAccess(site, spaceKey, isOpen);
    },
    log,
    mail,
    onEvent: (listener) => {
      listeners.push(listener);
    },
    workflows: workflowsOf(site),
    inlineComments: inlineCommentsOf(site),
    liveDocs: liveDocsOf(site),
    savedTemplates: savedTemplatesOf(site),
    checkRulesWith: (check) => {
      checkRule = check;
    },
  };
}

function logged(request: Request, principal: Principal, status: number, at: Date): LoggedRequest {
  return {
    at: at.toISOString(),
    principal: {
      as: principal.as,
      ...(principal.as === 'user' ? { accountId: principal.accountId } : {}),
      throughApp: principal.scopes !== undefined,
    },
    method: request.method,
    path: new URL(request.url).pathname,
    status,
  };
}
