import type { MutableRefObject, ReactNode } from 'react';
import type { OpenedDocument, WritingSite } from '../../confluence-page/src/contract';
import type { AdfDocument } from '../adf/node';
import type { AppModule, SitePerson } from '../rest/session';
import type { MacroToConfigure } from './useMacroConfig';

/** What every editor of a page is given. */
export type EditorProps = Pick<WritingSite, 'comment'> & {
  document: AdfDocument;
  macros: AppModule[];
  people: SitePerson[];
  /** What stands above the text. */
  heading: ReactNode;
  configure: (macro: MacroToConfigure) => void;
  /** The document in the editor, once it is open. */
  opened: MutableRefObject<OpenedDocument | null>;
};
