/**
 * What the site's pages ask of Confluence's renderer and editor, and what those ask of the site. Each side has a React
 * and an Atlaskit of its own: what crosses is elements of the page, plain data and functions.
 */
import type { AdfDocument, AdfNode } from '../../web/adf/node';
import type { LinkTarget } from '../../web/adf/resolveLink';
import type { AppModule, SitePerson } from '../../web/rest/session';
import type { MacroSubmission } from '../../web/wiki/macro';

export interface Site {
  /** What an address on the site leads to; nothing for any other. */
  resolveLink: (address: string) => Promise<LinkTarget | undefined>;
}

/** Words that a person chose in a text that is read: what they say, and which of its matches is meant. */
export interface ChosenWords {
  text: string;
  matchIndex: number;
  matchCount: number;
}

export interface ReadingSite extends Site {
  /** As Confluence lays out a page, or as wide as what it is in. */
  layout: 'page' | 'frame';
  /** Shows an app's macro in `parent`, and gives what takes it away; nothing for a macro that no app here has. */
  showMacro?: (parent: HTMLElement, macro: AdfNode) => (() => void) | undefined;
  /** Once the document is on the page. */
  onShown?: () => void;
  /** Keeps a comment on words; without it, nobody comments on them here. Rejects with what the person has to know. */
  comment?: (words: ChosenWords, text: string) => Promise<void>;
  /** Goes to the comments on words that a person chose. */
  openComments?: (markerRefs: string[]) => void;
}

/** Gives what takes the document away. */
export type ShowDocument = (parent: HTMLElement, document: AdfDocument, site: ReadingSite) => () => void;

export interface WritingSite extends Site {
  people: SitePerson[];
  /** The macros that the slash menu offers. */
  macros: AppModule[];
  /** Asks for the config of a macro: of one on the page, or of a new one. Gives nothing where the person cancels. */
  configureMacro: (module: AppModule, macro: AdfNode | undefined) => Promise<MacroSubmission | undefined>;
  /** The macro's node as Confluence stores it. */
  newMacro: (module: AppModule, submission: MacroSubmission) => AdfNode;
  reconfiguredMacro: (macro: AdfNode, submission: MacroSubmission) => AdfNode;
  /** What stands above the text, and scrolls with it. */
  heading: HTMLElement;
  /** Keeps a comment on words that the editor marks, until they are published. */
  comment: (markerRef: string, words: string, text: string) => void;
}

export interface OpenedDocument {
  /** The document as it is now in the editor. */
  read: () => Promise<AdfDocument>;
  isChanged: () => boolean;
  focus: () => void;
  close: () => void;
}

/** Resolves once the document can be typed into. */
export type OpenDocument = (parent: HTMLElement, document: AdfDocument, site: WritingSite) => Promise<OpenedDocument>;

export interface RendererModule {
  showDocument: ShowDocument;
}
export interface EditorModule {
  openDocument: OpenDocument;
}
