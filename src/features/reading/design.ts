import type { DisplayText, MessageDescriptor } from '../../i18n/message';
import type { DoubtfulSection } from './doubtful';
import type { Day } from '../../adf/day';
import type { AdfPath } from '../../adf/path';
import type { ItemKind } from '../../contract/api';
import type { ClaimedConfig } from './macro';

/**
 * When something is due. Nothing is guessed silently: `assumed` says what was. What names no day is kept as written,
 * with `why` where the words look like a date.
 */
export type Due =
  | { day: Day; assumed?: MessageDescriptor }
  | { from: Day; to: Day; assumed?: MessageDescriptor }
  | { notADay: string; why?: MessageDescriptor };

/** The person mentioned; where the text names somebody without a mention, the text. */
export type Owner = { accountId: string } | { notAPerson: string };

/** A cell of a tracked table. */
export interface CellPlace {
  path: AdfPath;
}

/** Where a tracked item stands on the page, so that a later edit can find it. */
export type ItemPlace =
  /** A row of a table; cells are undefined where the table has no such column. */
  | { form: 'row'; table: AdfPath; row: AdfPath; status: CellPlace | undefined; ticket: CellPlace | undefined }
  /** A task: its checkbox says whether it is done. `text` is the node that holds its words, itself where it has no blocks. */
  | { form: 'task'; path: AdfPath; text: AdfPath }
  /** A `listItem`; `text` is the paragraph that holds the item's words. */
  | { form: 'listItem'; path: AdfPath; text: AdfPath }
  /** A heading, or a paragraph that begins with a bold lead-in; what belongs to it follows. */
  | { form: 'heading' | 'paragraph'; path: AdfPath };

/** An open question or a milestone. */
export interface TrackedItem {
  kind: ItemKind;
  /** The `localId` of its node: stays with it through edits. Undefined where it has none. */
  rowId: string | undefined;
  text: string;
  due: Due | undefined;
  /** When work on a milestone begins, where the design has a date of its own for that. */
  start: Day | undefined;
  /** How the design numbers it, such as “M1” in a column of its own. */
  number: string | undefined;
  /** What a milestone waits for, line by line, in the design’s words; undefined where it says nothing. */
  dependsOn: string[] | undefined;
  owner: Owner | undefined;
  done: boolean;
  /** The words are still a template's, such as “[Question 1]” from a pasted Markdown file: never synced, never counted. */
  isPrompt: boolean;
  /** What was decided; undefined where nothing is, or where it says “TBD”. */
  answer: string | undefined;
  /** Why it is open, and what could be chosen, where the design says so. */
  context: string | undefined;
  options: string | undefined;
  /** The key of the issue it names. */
  ticket: { key: string } | undefined;
  place: ItemPlace;
}

/** A heading and what follows it, up to the next heading of the same or a higher level. */
export interface Section {
  title: string;
  level: number;
  heading: AdfPath;
  sections: Section[];
}

/** What a design says about itself, in the lines under its title. */
export interface Metadata {
  /** The word, as written. */
  status: string | undefined;
  authors: Owner[];
  created: Day | undefined;
  lastUpdated: Day | undefined;
  relatedLinks: { title: string | undefined; url: string }[];
  /** The issue the page names as its epic; the app's own link is kept elsewhere. */
  epic: { key: string; url: string | undefined } | undefined;
}

/** A role whose sign-off the page asks for. */
export interface ApprovalRole {
  role: string;
  person: Owner | undefined;
  date: Day | undefined;
  path: AdfPath;
}

/** Something that is not read as tracked items, and why, for the person who wrote it. */
export interface Skipped {
  what: MessageDescriptor;
  reason: DisplayText;
  /** Set where it is a whole table. */
  isTable?: true;
  /** Set where it is doubtful: it may be tracked items of this kind, and nothing announces them. */
  looksLike?: ItemKind;
  /** Of what is doubtful: the heading it stands under. */
  heading?: string;
}

/** What a page says, whether in the macro's body or on the page. */
export interface Design {
  /** The config of the app's macro on the page; undefined without a macro, or where the config is not ours. */
  config: ClaimedConfig | undefined;
  title: string | undefined;
  metadata: Metadata;
  sections: Section[];
  openQuestions: TrackedItem[];
  milestones: TrackedItem[];
  approvals: ApprovalRole[];
  skipped: Skipped[];
  /** The sections that are read as tracked items only if people say so, and those that people said it of. */
  doubtful: DoubtfulSection[];
}

/** The items that people track: what is still a template's prompt is not one. */
export const trackedItems = <Item extends Pick<TrackedItem, 'isPrompt'> = TrackedItem>(
  design: Record<'openQuestions' | 'milestones', readonly Item[]>,
): Item[] => [...design.openQuestions, ...design.milestones].filter(({ isPrompt }) => !isPrompt);
