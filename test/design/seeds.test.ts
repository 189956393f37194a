import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import type { Section } from '../../src/features/reading/design';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from './reading-in-english';

/** The Markdown templates that the five were made from; they are kept beside the repository, where there are any. */
const folder = path.resolve(__dirname, '../../../shared/seeds');
const seeds = existsSync(folder) ? describe : describe.skip;

const sectionsIn = (sections: readonly Section[]): number =>
  sections.reduce((count, section) => count + 1 + sectionsIn(section.sections), 0);

const readSeed = (file: string) => {
  const design = readDesign(markdownToAdf(readFileSync(path.join(folder, file), 'utf8')).document);
  const texts = (items: typeof design.milestones) => items.map(({ text, place }) => `${place.form}: ${text}`);
  return {
    title: design.title,
    metadata: design.metadata,
    sections: { top: design.sections.length, all: sectionsIn(design.sections) },
    openQuestions: texts(design.openQuestions),
    milestones: texts(design.milestones),
    approvals: design.approvals.map(({ role, person, date }) => ({ role, person, date })),
    tracked: trackedItems(design),
    skipped: design.skipped,
  };
};

/** As long as nobody has filled it in, a template says nothing of itself, and nothing in it is tracked. */
const unfilled = {
  metadata: {
    ...{ status: undefined, created: undefined, lastUpdated: undefined, epic: undefined },
    authors: [],
    relatedLinks: [],
  },
  approvals: [],
  tracked: [],
  skipped: [],
};
/** Phases of a deployment or a migration are not the design's milestones where it has a plan of its own. */
const otherPhases = (heading: string, plan: string) => ({
  what: `Phases under “${heading}”`,
  reason: `the milestones of this design are those under “${plan}”, so these are not tracked as well`,
  looksLike: 'milestone',
});
const unsigned = { person: undefined, date: undefined };

seeds('a template in Markdown', () => {
  test('for a feature has a numbered question and two phases', () => {
    expect(readSeed('000_0b20060967003a76.txt')).toEqual({
      ...unfilled,
      title: 'Technical Design: [Feature Name]',
      sections: { top: 7, all: 22 },
      openQuestions: ['listItem: [Question]'],
      milestones: ['heading: Phase 1: [Name]', 'heading: Phase 2: [Name]'],
    });
  });

  test('for engineering has a question to tick, a table of milestones and three approvals', () => {
    expect(readSeed('001_81cabcad0ece4b2e.txt')).toEqual({
      ...unfilled,
      title: 'Technical Design Document (TDD): [Feature Name]',
      sections: { top: 17, all: 64 },
      openQuestions: ['task: [Unresolved technical question]'],
      milestones: [
        'row: Design approved',
        'row: Implementation complete',
        'row: QA complete',
        'row: Production deploy',
      ],
      approvals: [
        { role: 'Engineering Lead', ...unsigned },
        { role: 'Architect', ...unsigned },
        { role: 'Security Review', ...unsigned },
      ],
      skipped: [otherPhases('Deployment Plan', 'Timeline')],
    });
  });

  test('for everything has numbered questions, three phases and a table of milestones', () => {
    expect(readSeed('002_e0cfc7af1bcb9b33.txt')).toEqual({
      ...unfilled,
      title: 'Technical Design Document: [Feature Name]',
      sections: { top: 24, all: 98 },
      openQuestions: ['listItem: [Question 1]', 'listItem: [Question 2]'],
      milestones: [
        'paragraph: Phase 1: [Phase Name]',
        'paragraph: Phase 2: [Phase Name]',
        'paragraph: Phase 3: [Phase Name]',
        'row: Design Review',
        'row: API Design Complete',
        'row: Development Complete',
        'row: Testing Complete',
        'row: Production Deploy',
      ],
      skipped: [otherPhases('Migration Steps', 'Implementation Phases')],
    });
  });

  test('with guardrails has numbered questions, and says about itself at its end', () => {
    expect(readSeed('003_7183da92d06362b9.txt')).toEqual({
      ...unfilled,
      title: '{Feature Name} - Technical Design',
      sections: { top: 13, all: 47 },
      openQuestions: ['listItem: [Question 1]', 'listItem: [Question 2]'],
      milestones: [],
    });
  });

  test('for architecture has questions with a status', () => {
    expect(readSeed('004_45ad74b8854945f6.txt')).toEqual({
      ...unfilled,
      title: 'Technical Design Document',
      sections: { top: 16, all: 25 },
      openQuestions: [1, 2].map((number) => `listItem: [Question ${number} - Status: Open/In Progress/Resolved]`),
      milestones: [],
    });
  });
});
