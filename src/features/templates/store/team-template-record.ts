import type { TeamTemplateId, TemplateSection } from '../../../contract/api';

/** Which sections a version of a template had, by title. */
export interface TemplateVersion {
  version: number;
  titles: string[];
}

/** What the app keeps of a team's template, beside its document. No value is null; what is not there is left out. */
export interface TeamTemplateRecord {
  [attribute: string]: unknown;
  id: TeamTemplateId;
  spaceId: string;
  name: string;
  /** Absent where nobody wrote one: storage takes no empty text. */
  purpose?: string;
  /** Goes up by one each time the document is replaced. */
  templateVersion: number;
  sections: TemplateSection[];
  requiredSections: string[];
  hasTimeline: boolean;
  /** The newest versions, oldest first: so that a design can say what was added since its own. */
  history: TemplateVersion[];
  updatedAt: string;
  updatedBy: string;
  /** Set once it is removed: designs made from it still say its name. */
  removedAt?: string;
  /** Goes up by one with each change; a change made on an older one is refused. */
  version: number;
}

/** The document of a template, as its JSON text: storage does not take values as deep as documents are. */
export interface TemplateDocument {
  templateVersion: number;
  json: string;
}
