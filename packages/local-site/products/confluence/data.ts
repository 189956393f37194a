export type SpaceAccess = 'view' | 'edit' | 'admin';
export type PageStatus = 'current' | 'draft' | 'archived' | 'trashed';

export interface Space {
  id: string;
  key: string;
  name: string;
  homepageId: string;
  authorId: string;
  createdAt: string;
  /** By account; who is not named sees nothing of the space. */
  access: Record<string, SpaceAccess>;
}

export interface PageVersion {
  number: number;
  createdAt: string;
  message: string;
  authorId: string;
}

export interface Page {
  id: string;
  spaceId: string;
  status: PageStatus;
  title: string;
  parentId: string | null;
  position: number;
  authorId: string;
  ownerId: string;
  lastOwnerId: string | null;
  createdAt: string;
  version: PageVersion;
  /** The document as text, as the API takes and gives it. */
  body: string;
  /** A live doc; absent for other pages. */
  subtype?: 'live';
  /** Of a live doc: what those who edit it see, where that is newer than `body`. */
  liveBody?: string;
  /** Of a live doc: whether a session of editing has ended before. */
  hasStarted?: true;
  /** What the page was at the versions before this one, the oldest first; absent until there is one. */
  earlier?: EarlierVersion[];
  /** What somebody is writing on a published page; absent until there is something. */
  draft?: { title: string; body: string; savedAt: string; authorId: string };
  /** Accounts that alone may view or edit the page; an empty list restricts nobody. */
  restrictions: { read: string[]; update: string[] };
}

export type EarlierVersion = Pick<Page, 'title' | 'body' | 'version'>;

export type BlogPost = Pick<Page, 'id' | 'spaceId' | 'title' | 'authorId' | 'createdAt' | 'version' | 'body'>;

/** One of Confluence's own templates. */
export interface SavedTemplate {
  id: string;
  spaceId: string;
  name: string;
  /** The document as text. */
  body: string;
}

/** A value that an app keeps with a page. */
export interface ContentProperty {
  id: string;
  pageId: string;
  key: string;
  value: unknown;
  version: PageVersion;
}

/** A comment below a page. */
export interface FooterComment {
  id: string;
  pageId: string;
  authorId: string;
  createdAt: string;
  /** The document as text. */
  body: string;
}

/** A comment on words of a page, which carry a mark with its `markerRef` for as long as they are there. */
export interface InlineComment extends FooterComment {
  markerRef: string;
  /** What the words were when they were commented on. */
  words: string;
}

export interface ConfluenceData {
  spaces: Space[];
  pages: Page[];
  nextPageId: number;
  /** Absent until there is one. */
  blogPosts?: BlogPost[];
  /** Absent until there is one. */
  templates?: SavedTemplate[];
  /** Absent until there is one. */
  comments?: FooterComment[];
  /** Absent until there is one. */
  inlineComments?: InlineComment[];
  /** Absent until there is one. */
  properties?: ContentProperty[];
  /** Who started each, and nobody else may ask how it stands; absent until there is one. */
  longTasks?: { id: string; accountId: string }[];
}
