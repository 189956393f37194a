import type { Store } from '../store';

/** Who a request comes from. `scopes` is there only for calls of the app (from the manifest): they are enforced. */
export type Principal =
  { as: 'user'; accountId: string; scopes?: readonly string[] } | { as: 'app'; scopes: readonly string[] };

export interface SitePerson {
  accountId: string;
  displayName: string;
  email: string;
  /** What they may do, in one line. */
  role: string;
}

/** Something that happened in a product, as an app's trigger receives it. */
export interface ProductEvent {
  product: 'confluence' | 'jira';
  eventType: string;
  atlassianId?: string;
  /** Whether the app did it as itself. What it did as a user counts as that user's. */
  selfGenerated: boolean;
  [key: string]: unknown;
}

export interface LoggedRequest {
  at: string;
  principal: { as: 'user' | 'app'; accountId?: string; throughApp: boolean };
  method: string;
  path: string;
  status: number;
}

export interface Products {
  /** Confluence under /wiki/api/v2 and /wiki/rest/api, Jira under /rest/api/3. */
  fetch(request: Request, principal: Principal): Promise<Response>;
  /** Whom an email and an API token name in Basic authentication. Every seeded person's token is "local". */
  personFor(email: string, token: string): SitePerson | undefined;
  readonly people: readonly SitePerson[];
  /** The newest requests, oldest first; bounded. */
  readonly log: LoggedRequest[];
  /** Calls the listener with every event, after the write that caused it is stored. */
  onEvent(listener: (event: ProductEvent) => void): void;
}

export interface ProductsOptions {
  store: Store;
  /** Where people open the site, without a slash at the end. */
  siteUrl: () => string;
  now?: () => Date;
}
