import type { AdfDocument } from '../../../src/contract/adf-node';
import type { Finding } from '../../../src/contract/api';
import { formatMessages } from '../../../src/i18n/format';
import type { Design, TrackedItem } from '../../../src/features/reading/design';
import { outlineOf } from '../../../src/features/readiness/outline';
import type { LinkedEpic, Rule } from '../../../src/features/readiness/review';
import { type TemplateOutline, templateOutlineOf } from '../../../src/features/readiness/template-outline';

export const today = '2026-11-20';

/** A design read from elsewhere, so that a rule is tested on what it looks at alone. */
export const designWith = (read: Partial<Design> = {}): Design => ({
  config: undefined,
  title: undefined,
  metadata: {
    status: undefined,
    authors: [],
    created: undefined,
    lastUpdated: undefined,
    relatedLinks: [],
    epic: undefined,
  },
  sections: [],
  openQuestions: [],
  milestones: [],
  approvals: [],
  skipped: [],
  doubtful: [],
  ...read,
});

const item = (kind: TrackedItem['kind'], text: string, read: Partial<TrackedItem>): TrackedItem => ({
  kind,
  rowId: undefined,
  text,
  due: undefined,
  owner: undefined,
  done: false,
  isPrompt: false,
  answer: undefined,
  start: undefined,
  number: undefined,
  dependsOn: undefined,
  context: undefined,
  options: undefined,
  ticket: undefined,
  place: { form: 'paragraph', path: [1] },
  ...read,
});
export const question = (text: string, read: Partial<TrackedItem> = {}) => item('question', text, read);
export const milestone = (text: string, read: Partial<TrackedItem> = {}) => item('milestone', text, read);

interface Given {
  design?: Design;
  template?: TemplateOutline;
  linkedEpic?: LinkedEpic;
}

/** What a rule finds in a document. */
export const findingsOf = (rule: Rule, document: AdfDocument, given: Given = {}): Finding[] =>
  formatMessages<Finding[]>(
    rule({
      document,
      design: given.design ?? designWith(),
      outline: outlineOf(document, given.template),
      template: given.template,
      today,
      linkedEpic: given.linkedEpic ?? 'unknown',
    }),
  );

/** What a rule says of a document: severity, section and message. */
export const saidBy = (rule: Rule, document: AdfDocument, given: Given = {}): [string, string | null, string][] =>
  findingsOf(rule, document, given).map(({ severity, section, message }) => [severity, section, message]);

export const template = (document: AdfDocument, ...required: string[]): TemplateOutline =>
  templateOutlineOf('House', document, required);
