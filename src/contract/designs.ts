import { z } from 'zod';
import { approval } from './approval';
import { adfDocument, day, id, nonEmpty, person } from './basics';
import { read, write } from './call';
import { diagrams } from './diagrams';
import { issueSummary } from './issues';
import { readiness } from './readiness';
import { prefill, repair, templateId, templateVersion } from './templates';
import { timeline } from './timeline';

export const itemKind = z.enum(['question', 'milestone']);
export type ItemKind = z.infer<typeof itemKind>;

/** A section that may hold milestones or open questions, though nothing announces them. */
const doubtfulSection = z.object({
  key: z.string().max(100),
  kind: itemKind,
  heading: z.string(),
  /** What somebody who may edit the page decided; `null`: nobody yet. */
  decision: z.enum(['tracked', 'refused']).nullable(),
});
export type DoubtfulSection = z.infer<typeof doubtfulSection>;

export const designSummary = z.object({
  pageId: id,
  title: z.string(),
  url: z.string(),
  /** `null`: made from Markdown, or from a template that the person may not see. */
  template: z
    .object({
      id: templateId,
      /** Of a template that was removed: the last it had. */
      name: z.string(),
      /** The version that the design was made from; `null` where the page does not say. */
      version: templateVersion.nullable(),
      /** `null`: the template was removed. */
      latestVersion: templateVersion.nullable(),
      /** The titles of the sections that came to the template since, and that the design does not have. */
      addedSections: z.array(z.string()),
    })
    .nullable(),
  approval,
  /** Whether the person looking may edit the page, and so sync it, link it and ask for its review. */
  canEdit: z.boolean(),
  owner: person.nullable(),
  lastChange: z.object({ at: z.string(), by: person.nullable(), version: z.number().int() }),
  /**
   * `null`: not linked. `hidden`: linked to an issue that the person looking may not see. `deleted`: was linked to one
   * that was deleted.
   */
  epic: z.union([issueSummary, z.enum(['hidden', 'deleted'])]).nullable(),
  trackingIssue: z.object({ key: z.string(), url: z.string() }).nullable(),
  openQuestions: z.object({ total: z.number().int(), done: z.number().int(), nextDue: day.nullable() }),
  milestones: z.object({
    total: z.number().int(),
    done: z.number().int(),
    next: z.object({ text: z.string(), due: day.nullable() }).nullable(),
  }),
  timeline,
  /** How many Mermaid blocks it has. */
  diagrams: z.number().int(),
  /** `null`: the page cannot be read. */
  readiness: readiness.nullable(),
  /** What cannot be read on the page, or done with it, and why, in sentences. */
  unreadable: z.array(z.string()),
  /** Sections that are tracked only if people say so, for a person who may edit the page; nothing for others. */
  sections: z.array(doubtfulSection),
  /** A live doc: it can be reviewed, and the app neither writes to it nor makes tickets for it. */
  isLive: z.boolean(),
});
export type DesignSummary = z.infer<typeof designSummary>;

/** An issue that a page names and is not linked to, for a person who may edit the page. */
const namedIssue = z.object({
  issue: issueSummary,
  /** Whether the person may edit the issue, and so link the page to it; others propose that. */
  canLink: z.boolean(),
  /** Whether somebody proposed to link them, or that was declined. */
  answer: z.enum(['proposed', 'declined']).nullable(),
});
export type NamedIssue = z.infer<typeof namedIssue>;

/** A page that somebody who may not edit the issue wants linked to it. */
const linkProposal = z.object({
  pageId: id,
  title: z.string(),
  url: z.string(),
  by: person.nullable(),
  at: z.string(),
});
export type LinkProposal = z.infer<typeof linkProposal>;

export const designsCalls = {
  getDesign: read(
    z.object({ pageId: id }),
    z.object({ design: designSummary, jiraConnected: z.boolean(), named: namedIssue.nullable() }),
  ),
  /** Whether the person may link designs to an issue; others propose that to those who may. */
  getIssueAccess: read(z.object({ issueId: id }), z.object({ canEdit: z.boolean() })),
  /**
   * Links the page the macro is on to an issue, once the published page names it. `proposed`: the person may not edit the
   * issue, and somebody who may has to accept. `declined`: somebody who may has said no to that before.
   */
  requestLink: write(
    z.strictObject({ epicId: id, from: z.enum(['picker', 'header']) }),
    z.object({ outcome: z.enum(['linked', 'when-published', 'proposed', 'declined']) }),
  ),
  /** Accepts or declines a proposal to link a page to the issue the panel is on. `design`: the page, where it is linked now. */
  answerProposal: write(
    z.strictObject({ pageId: id, accept: z.boolean() }),
    z.object({ design: designSummary.nullable() }),
  ),
  /** The sources of a design’s diagrams. */
  getDiagrams: read(z.object({ pageId: id }), diagrams),
  /**
   * The designs linked to the issue the panel is on, as far as the person looking may see them. `leftOut`: those whose
   * page is archived or in the trash, in sentences.
   */
  getEpicDesigns: read(
    z.object({}),
    z.object({
      epic: issueSummary,
      /** Whether the person may edit the epic, and so link and unlink its designs. */
      canEditEpic: z.boolean(),
      designs: z.array(designSummary),
      /** For those who may edit the epic. */
      proposals: z.array(linkProposal),
      leftOut: z.array(z.string()),
      /** For those who may edit the epic: pages are linked that neither they nor the app can find. */
      someMissing: z.boolean(),
    }),
  ),
  /**
   * Links a page to the issue the panel is on. Refused with `linked-elsewhere` unless `move`, where it has another. Where
   * the person may not edit the issue, it is not `linked`, but proposed.
   */
  linkDesign: write(
    z.object({ page: nonEmpty.max(2000), move: z.boolean().optional() }),
    z.object({ design: designSummary, linked: z.boolean() }),
  ),
  /**
   * Decides whether the items of a section are tracked, which takes no ticket; `null` takes a decision back. For whoever may
   * edit the page.
   */
  decideSection: write(
    z.strictObject({ pageId: id, key: nonEmpty.max(100), decision: z.enum(['tracked', 'refused']).nullable() }),
    z.object({ design: designSummary }),
  ),
  /** For whoever may edit the page or the issue. */
  unlinkDesign: write(z.object({ pageId: id }), z.object({ pageId: id })),
  /** Takes away the links of the issue the panel is on to pages that neither the person nor the app can find. */
  unlinkMissingDesigns: write(z.strictObject({}), z.strictObject({})),
  /**
   * Creates a page with the template's document on it, linked to the issue the panel is on. Where the person may not edit
   * the issue, it is not `linked`, but proposed.
   */
  createDesign: write(
    z.object({ spaceId: id, title: nonEmpty.max(255), templateId, prefill }),
    z.object({ design: designSummary, linked: z.boolean() }),
  ),
  /**
   * Lifts what the macro holds onto the page, the macro staying on top. `version`: the page's, which has it so.
   * `overridesDraft`: the person was told that somebody has unpublished changes, and moves it all the same.
   */
  moveOntoPage: write(
    z.object({ pageId: id, overridesDraft: z.boolean().optional() }),
    z.object({ pageId: id, version: z.number() }),
  ),
  /** A document that can stand in the macro. Refused with `too-large` above `largestMarkdownBytes`. */
  convertMarkdown: read(
    z.object({ markdown: z.string() }),
    z.object({ document: adfDocument, repairs: z.array(repair) }),
  ),
  /** A page as Markdown. `named`: what Markdown has no form for, and is therefore only named in it. */
  exportMarkdown: read(
    z.object({ pageId: id }),
    z.object({ fileName: z.string(), markdown: z.string(), named: z.array(z.string()) }),
  ),
} as const;
