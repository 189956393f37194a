import type { ProductSettings, IndexedProperty, ProductEvent, RuleCheck, SitePerson } from './contract';
import type { ConfluenceData } from './confluence/data';
import type { JiraData } from './jira/data';

/** What the endpoints work on: the products' data, and the little that surrounds it. */
export interface Site {
  confluence: ConfluenceData;
  jira: JiraData;
  /** Everybody with an account. */
  people: SitePerson[];
  /** What the app is called, as whose account it acts. */
  appName(): string;
  siteUrl(): string;
  settings(): ProductSettings;
  now(): Date;
  /** To be called after each change of the data. */
  changed(): void;
  /** Tells the listeners, once the answer is ready. */
  emit(event: ProductEvent): void;
  /** Why a rule on a transition refuses it; undefined where it allows it. */
  checkRule: RuleCheck;
  indexedProperties(): readonly IndexedProperty[];
  /** Whether the answer of a read of one page says that it is a live doc. */
  isSubtypeGiven(): boolean;
}
