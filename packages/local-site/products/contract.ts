import type { SiteSettings } from '../settings';
import type { Store } from '../store';
import type { SpaceAccess } from './confluence/data';
import type { PermissionKey } from './jira/data';
import type { Seed } from './seed/seed';

export type Product = 'confluence' | 'jira';

/** Who a request comes from. `scopes` is there only for calls of the app (from the manifest): they are enforced. */
export type Principal =
  { as: 'user'; accountId: string; scopes?: readonly string[] } | { as: 'app'; scopes: readonly string[] };

export interface SitePerson {
  accountId: string;
  displayName: string;
  email: string;
  /** What they may do, in one line. */
  role: string;
  /** Profiles that are deactivated, deleted or hidden come without a name. */
  hasNoName?: boolean;
  /** Has an account and no license of Confluence: a guest. */
  isGuest?: boolean;
  /** Administers Confluence as a whole, not only its spaces. */
  isConfluenceAdmin?: boolean;
  /** Their account was closed: nobody signs in with it, and no search finds it. */
  isClosed?: boolean;
  /** When their profile last changed, as ISO 8601. */
  profileChangedAt?: string;
  /** Has a license of the other product alone. */
  lacks?: 'confluence' | 'jira';
}

export interface NewPerson {
  displayName: string;
  hasNoName?: boolean;
  isGuest?: boolean;
  lacks?: 'confluence' | 'jira';
  /** By the key of a space. */
  spaces?: Record<string, SpaceAccess>;
  /** By the key of a project. */
  projects?: Record<string, PermissionKey[]>;
}

/** Something that happened in a product, as an app's trigger receives it. */
export interface ProductEvent {
  product: 'confluence' | 'jira';
  eventType: string;
  atlassianId?: string;
  /** Whether the app did it as itself. What it did as a user counts as that user's. */
  selfGenerated: boolean;
  /** What the filters of triggers see, and no function: of an issue, its properties. */
  runtime?: { issue: { properties: Record<string, unknown> } };
  [key: string]: unknown;
}

/** A mail that a product sent to somebody: a page that they watch has a new version. */
export interface SentMail {
  /** By account id. */
  to: string;
  pageId: string;
  version: number;
}

export interface LoggedRequest {
  at: string;
  principal: { as: 'user' | 'app'; accountId?: string; throughApp: boolean };
  method: string;
  path: string;
  status: number;
}

/** A rule that an app's validator puts on a transition. */
export interface TransitionRule {
  id: string;
  /** The app's `jira:workflowValidator`. */
  moduleKey: string;
  /** As the app's configuration screen gave it: JSON text. */
  configuration?: string;
}

export interface RuledTransition {
  id: string;
  name: string;
  from: { id: string; name: string }[];
  to: { id: string; name: string };
  rules: TransitionRule[];
}

export interface ProjectWorkflow {
  project: { id: string; key: string; name: string; managedBy: 'company' | 'team' };
  workflowId: string;
  transitions: RuledTransition[];
}

/** The workflows of projects, for those who administer them. Throws a refusal where the person may not. */
export interface Workflows {
  of(accountId: string, projectKey: string): ProjectWorkflow;
  addRule(accountId: string, place: TransitionPlace, rule: Omit<TransitionRule, 'id'>): TransitionRule;
  updateRule(accountId: string, place: TransitionPlace, ruleId: string, configuration: string): TransitionRule;
  removeRule(accountId: string, place: TransitionPlace, ruleId: string): void;
}

export interface TransitionPlace {
  projectKey: string;
  transitionId: string;
}

/** A comment on words that the editor has marked. */
export interface CommentOnMark {
  markerRef: string;
  words: string;
  /** The comment's document as text. */
  body: string;
}

/** What Confluence's editor does with comments, which the REST API does not offer. Throws a refusal where it may not. */
export interface InlineComments {
  addToMark(accountId: string, pageId: string, comment: CommentOnMark): void;
}

/** What Confluence's live editor does, which the REST API does not offer. Throws a refusal where it may not. */
export interface LiveDocs {
  /** What those who edit it see. */
  bodyOf(accountId: string, pageId: string): string;
  /** `body`: the document as text. */
  edit(accountId: string, pageId: string, body: string): void;
  /** What was edited becomes a version, unless nothing was. */
  endSession(accountId: string, pageId: string): void;
  /** Makes a page of a live doc, or the other way round. */
  turnOff(accountId: string, pageId: string): void;
  turnOn(accountId: string, pageId: string): void;
}

/** Confluence's own templates of pages. Throws a refusal where the person may not. */
export interface SavedTemplates {
  /** `body`: the document as text. Gives the id of the template. */
  save(accountId: string, template: { spaceId: string; name: string; body: string }): string;
  find(accountId: string, id: string): { id: string; name: string; body: string; space: { id: string; key: string } };
}

/** A transition that somebody is about to make, as a rule on it sees it. */
export interface TransitionAttempt {
  rule: TransitionRule;
  /** Undefined, as is the status it comes from, while an issue is created. */
  issueKey: string | undefined;
  fromStatusId: string | undefined;
  toStatusId: string;
}

/** Why a rule refuses a transition; undefined where it allows it. */
export type RuleCheck = (attempt: TransitionAttempt) => Promise<string | undefined>;

/** A value of an issue property that an app has indexed, so that JQL can search it. */
export interface IndexedProperty {
  propertyKey: string;
  path: string;
  type: 'string' | 'number' | 'date';
  searchAlias?: string | undefined;
}

export interface Products {
  /** Confluence under /wiki/api/v2 and /wiki/rest/api, Jira under /rest/api/3. */
  fetch(request: Request, principal: Principal): Promise<Response>;
  /** Whom an email and an API token name in Basic authentication. Every seeded person's token is "local". */
  personFor(email: string, token: string): SitePerson | undefined;
  /** What the app is called. */
  appName(): string;
  /** Those whose account is open. */
  readonly people: readonly SitePerson[];
  /** What Atlassian says of an account to an app whose copy of the profile is of that time. */
  accountNews(accountId: string, updatedAt: string): 'closed' | 'updated' | undefined;
  /** Closes an account, as its owner or an admin does. Throws where there is none. */
  closeAccount(accountId: string): void;
  /** Gives a person another name. Throws where there is no such person. */
  renamePerson(accountId: string, displayName: string): void;
  /** Gives one more person an account, with access to these spaces and permissions in these projects. */
  addPerson(person: NewPerson): SitePerson;
  /** Lets people read a space who are not signed in, or no longer. */
  setAnonymousAccess(spaceKey: string, isOpen: boolean): void;
  hasAnonymousAccess(spaceKey: string): boolean;
  /** The newest requests, oldest first; bounded. */
  readonly log: LoggedRequest[];
  /** The newest mails, oldest first; bounded. */
  readonly mail: SentMail[];
  /** Calls the listener with every event, after the write that caused it is stored. */
  onEvent(listener: (event: ProductEvent) => void): void;
  readonly workflows: Workflows;
  readonly inlineComments: InlineComments;
  readonly liveDocs: LiveDocs;
  readonly savedTemplates: SavedTemplates;
  /** Has the rules on transitions checked by this. Until then every rule refuses: its app is not there. */
  checkRulesWith(check: RuleCheck): void;
}

/** The settings that the products follow. */
export type ProductSettings = Pick<
  SiteSettings,
  | 'asAppRestricted'
  | 'expressionField'
  | 'newerDraft'
  | 'oldVersionsKeepCommentMarks'
  | 'secondProperty'
  | 'selfGenerated'
>;

export interface ProductsOptions {
  store: Store;
  /** Where people open the site, without a slash at the end. */
  siteUrl: () => string;
  /** What the app is called, as whose account it acts. */
  appName?: () => string;
  /** What the products hold where the store is empty; the sample's people, pages and issues without it. */
  seed?: Seed;
  now?: () => Date;
  /** How the products are where nobody could settle it; as usual without it. */
  settings?: () => ProductSettings;
  /** What of issue properties JQL can search; read at each search. */
  indexedProperties?: () => readonly IndexedProperty[];
  /** Whether the answer of a read of one page says that it is a live doc. */
  isSubtypeGiven?: () => boolean;
  /** Told of each request that the local site cannot answer as Atlassian would. */
  notModelled?: (text: string) => void;
}
