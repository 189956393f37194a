import type { AdfNode } from '../../../src/contract/adf-node';
import { emptySections } from '../../../src/features/readiness/rules/empty-sections';
import { examplesLeft } from '../../../src/features/readiness/rules/examples-left';
import { missingSections } from '../../../src/features/readiness/rules/missing-sections';
import { promptsLeft } from '../../../src/features/readiness/rules/prompts-left';
import { thinSections } from '../../../src/features/readiness/rules/thin-sections';
import { unconsideredTopics } from '../../../src/features/readiness/rules/unconsidered-topics';
import { doc, h, header, p, prompt, questionColumns, row, table } from '../../words';
import { findingsOf, saidBy, template } from './reviewing';

const code = (words: string): AdfNode => ({ type: 'codeBlock', content: [{ type: 'text', text: words }] });
const marked = (words: string): AdfNode => ({ type: 'text', text: words, marks: [{ type: 'code' }] });
const house = template(
  doc(
    h(1, 'Design'),
    h(2, 'Goals'),
    p(prompt('A number')),
    h(2, 'Risks'),
    p(prompt('The worst')),
    h(2, 'Security'),
    p(prompt('Who may do what')),
    code('Browser --> API'),
  ),
  'Goals',
);

describe('prompts left', () => {
  test('are counted by section, and block where the section is required', () => {
    const document = doc(
      h(2, 'Goals'),
      p('Half the time, ', prompt('A number')),
      h(2, 'Risks'),
      p('Queue: [The worst]'),
      p(prompt('The worst')),
      p('We know'),
    );
    expect(findingsOf(promptsLeft, document, { template: house })).toEqual([
      {
        rule: 'prompts-left',
        severity: 'blocking',
        section: 'Goals',
        anchor: 'Goals',
        inMacro: false,
        message: '“Goals” still has a prompt: “A number”.',
        fix: 'Answer it, or delete it.',
      },
      {
        rule: 'prompts-left',
        severity: 'warning',
        section: 'Risks',
        anchor: 'Risks',
        inMacro: false,
        message: '“Risks” still has 2 prompts, the first being “The worst”.',
        fix: 'Answer them, or delete those that don’t apply.',
      },
    ]);
  });

  test('are no paths, no code, and no answers to questions that are open', () => {
    const document = doc(
      h(2, 'API'),
      p('GET /cards/{id} and ', marked('[A number]')),
      code('[A number]'),
      h(2, 'Open Questions'),
      table(
        header(...questionColumns),
        row('r', '1', 'Which queue?', undefined, undefined, 'Open', prompt('Why'), undefined),
      ),
    );
    expect(saidBy(promptsLeft, document, { template: house })).toEqual([]);
  });
});

describe('empty sections', () => {
  test('are named by the outermost, the required ones inside it too', () => {
    const document = doc(
      h(2, 'Overview'),
      h(3, 'Goals'),
      p(prompt('A number')),
      h(3, 'Non-Goals'),
      h(2, 'Written'),
      p('All of it'),
      h(2, 'Half'),
      h(3, 'One'),
      p('Said'),
      h(3, 'Two'),
    );
    expect(saidBy(emptySections, document, { template: house })).toEqual([
      ['warning', 'Overview', '“Overview” is not written yet.'],
      ['blocking', 'Goals', '“Goals” is not written yet.'],
      ['warning', 'Two', '“Two” is not written yet.'],
    ]);
  });

  test('about a topic are left to that topic’s finding', () => {
    expect(saidBy(emptySections, doc(h(2, 'Security'), p(prompt('Who may do what'))), { template: house })).toEqual([]);
  });
});

describe('missing sections', () => {
  test('block where they are required, and are noted where they are not', () => {
    expect(saidBy(missingSections, doc(h(2, 'Overview')), { template: house })).toEqual([
      ['blocking', null, 'The design has no section “Goals”, which the House template has.'],
      ['note', null, 'The design has no section “Risks”, which the House template has.'],
    ]);
  });

  test('are not those that only have another number, level or longer name', () => {
    const document = doc(h(1, '1. Goals & Objectives'), h(3, 'Risks and Mitigations'));
    expect(saidBy(missingSections, document, { template: house })).toEqual([]);
  });
});

describe('topics', () => {
  test('are missed where their section is untouched, or gone', () => {
    const untouched = doc(
      h(2, 'Security'),
      p(prompt('Who may do what')),
      h(2, 'Error Handling'),
      p(prompt('What breaks')),
    );
    expect([
      saidBy(unconsideredTopics, untouched, { template: house }),
      saidBy(unconsideredTopics, doc(h(2, 'Goals')), { template: house }),
    ]).toEqual([
      [
        ['warning', 'Security', 'Nothing is said about security: “Security” is untouched.'],
        ['warning', 'Error Handling', 'Nothing is said about edge cases and failures: “Error Handling” is untouched.'],
      ],
      [['warning', null, 'Nothing is said about security.']],
    ]);
  });

  test('are considered where one of their sections says something, and not asked of who has no place for them', () => {
    const document = doc(
      h(2, '4. Security & Privacy'),
      p('Nobody sees another person’s cards'),
      h(2, 'Performance Tests'),
    );
    expect(saidBy(unconsideredTopics, document)).toEqual([]);
  });
});

test('the template’s example is still there', () => {
  const document = doc(
    h(2, 'Security'),
    p('Only the owner of a card'),
    code('Browser --> API'),
    h(2, 'Data'),
    code('Ours'),
  );
  expect(saidBy(examplesLeft, document, { template: house })).toEqual([
    ['warning', 'Security', '“Security” still shows the template’s example.'],
  ]);
});

test('a required section says too little to build from, unless it shows more than words', () => {
  const little = doc(h(2, 'Goals'), p('Faster checkouts'));
  const picture = doc(h(2, 'Goals'), p('Faster checkouts'), code('before --> after'));
  const enough = doc(h(2, 'Goals'), p('Nine of ten checkouts take less than two seconds at the peak'));
  expect([little, picture, enough].map((document) => saidBy(thinSections, document, { template: house }))).toEqual([
    [['note', 'Goals', '“Goals” says little: 2 words.']],
    [],
    [],
  ]);
});
