import type { Day } from '../../adf/day';
import type { AdfDocument } from '../../contract/adf-node';
import type { Finding as FormattedFinding } from '../../contract/api';
import type { DisplayText, WithMessages } from '../../i18n/message';
import type { Design } from '../reading/design';
import { type Outline, type OutlineSection, sectionAt, sectionTitle } from './outline';
import type { TemplateOutline } from './template-outline';

/** The epic the app has linked the design to. `hidden`: one that who is looking may not see. `unknown`: nobody asked. */
export type LinkedEpic = { key: string } | 'none' | 'hidden' | 'unknown';

/** What the rules look at. */
export interface Review {
  document: AdfDocument;
  design: Design;
  outline: Outline;
  template: TemplateOutline | undefined;
  today: Day;
  linkedEpic: LinkedEpic;
}

/** A finding in no language yet. */
export type Finding = WithMessages<Omit<FormattedFinding, 'section'>, 'message' | 'fix'> & {
  section: DisplayText | null;
};

/** Looks at a design for one thing, and says what it finds, in the order of the page. */
export type Rule = (review: Review) => Finding[];

/** Where a person is sent for a finding: a section, if it has a heading. */
export const inSection = (section: OutlineSection | undefined): Pick<Finding, 'section' | 'anchor' | 'inMacro'> => ({
  section: section && section.title !== null ? sectionTitle(section) : null,
  anchor: section?.anchor ?? null,
  inMacro: section?.isInMacro ?? false,
});

export const atPath = ({ outline }: Review, path: readonly number[]): Pick<Finding, 'section' | 'anchor' | 'inMacro'> =>
  inSection(sectionAt(outline, path));
