import { blockingQuestions } from '../../../src/features/readiness/rules/blocking-questions';
import { milestoneOrder } from '../../../src/features/readiness/rules/milestone-order';
import { passedDates } from '../../../src/features/readiness/rules/passed-dates';
import { riskMitigation } from '../../../src/features/readiness/rules/risk-mitigation';
import { unassignedQuestions } from '../../../src/features/readiness/rules/unassigned-questions';
import type { ItemPlace, TrackedItem } from '../../../src/features/reading/design';
import { doc, h, header, p, prompt, row, table } from '../../words';
import { designWith, findingsOf, milestone, question, saidBy } from './reviewing';

const page = doc(h(2, 'Open Questions'), p('…'), h(2, 'Timeline'), p('…'));
const questions = (...openQuestions: TrackedItem[]) => ({ design: designWith({ openQuestions }) });
const milestones = (...items: TrackedItem[]) => ({ design: designWith({ milestones: items }) });
const inTimeline: ItemPlace = { form: 'paragraph', path: [3] };
const owner = { accountId: 'ada' };

test('a question that is open needs an owner and a day', () => {
  expect(
    findingsOf(
      unassignedQuestions,
      page,
      questions(
        question('Which queue?'),
        question('Who pays?', { owner, due: { notADay: 'soon' } }),
        question('Which vault?', { due: { day: '2026-12-01' } }),
        question('All said', { owner, due: { from: '2026-12-01', to: '2026-12-05' } }),
        question('Answered', { done: true }),
        question('A prompt', { isPrompt: true }),
      ),
    ),
  ).toEqual([
    {
      rule: 'unassigned-question',
      severity: 'warning',
      section: 'Open Questions',
      anchor: 'Open-Questions',
      inMacro: false,
      message: 'The question “Which queue?” has no owner and no due date.',
      fix: 'Name who answers it, and by which day.',
    },
    expect.objectContaining({
      message: 'The question “Who pays?” has no due date (“soon” is not a date).',
      fix: 'Say by which day it has to be answered.',
    }),
    expect.objectContaining({ message: 'The question “Which vault?” has no owner.' }),
  ]);
});

test('a question blocks when its author marks it so, in a column or in words', () => {
  const document = doc(
    h(2, 'Open Questions'),
    table(header('Question', 'Blocking?'), row('a', 'Which queue?', 'Yes'), row('b', 'Which colour?', 'No')),
  );
  const place = (index: number): ItemPlace => ({
    form: 'row',
    table: [1],
    row: [1, index],
    status: undefined,
    ticket: undefined,
  });
  const given = questions(
    question('Which queue?', { place: place(1) }),
    question('Which colour?', { place: place(2) }),
    question('Who pays? (blocking)'),
    question('Is blocking I/O fine?'),
    question('Old one (blocking)', { done: true }),
  );
  expect(saidBy(blockingQuestions, document, given)).toEqual([
    ['blocking', 'Open Questions', 'The question “Which queue?” is marked as blocking, and open.'],
    ['blocking', 'Open Questions', 'The question “Who pays? (blocking)” is marked as blocking, and open.'],
  ]);
});

test('the day of an open item has gone by; today has not', () => {
  const design = designWith({
    openQuestions: [
      question('Late', { due: { day: '2026-11-19' } }),
      question('Today', { due: { day: '2026-11-20' } }),
      question('Answered', { done: true, due: { day: '2026-01-01' } }),
    ],
    milestones: [
      milestone('Running', { place: inTimeline, due: { from: '2026-11-01', to: '2026-11-30' } }),
      milestone('Over', { place: inTimeline, due: { from: '2026-10-01', to: '2026-10-31' } }),
    ],
  });
  expect(saidBy(passedDates, page, { design })).toEqual([
    ['warning', 'Open Questions', 'The question “Late” was due on 2026-11-19, and is still open.'],
    ['warning', 'Timeline', 'The milestone “Over” was due on 2026-10-31, and is still open.'],
  ]);
});

test('milestones go forward in each table and list by itself', () => {
  const at = (path: number[], day: string) => ({ due: { day }, place: { form: 'task' as const, path, text: path } });
  const given = milestones(
    milestone('Beta', at([3, 0], '2026-12-10')),
    milestone('Alpha', at([3, 1], '2026-12-01')),
    milestone('Launch', at([3, 2], '2026-12-24')),
    milestone('Other list', at([5, 0], '2026-11-30')),
  );
  expect(saidBy(milestoneOrder, page, given)).toEqual([
    ['warning', 'Timeline', '“Alpha” (2026-12-01) stands below “Beta” (2026-12-10), and comes before it.'],
  ]);
});

test('a risk that is named needs a mitigation', () => {
  const risks = table(
    header('Risk', 'Impact', 'Mitigation'),
    row('a', 'Vault is down', 'High', 'Retry, then ask later'),
    row('b', 'Costs double', 'High', 'TBD'),
    row('c', 'Late contract', 'Low', prompt('What you do')),
    row('d', prompt('What could go wrong'), 'Low', undefined),
  );
  expect(saidBy(riskMitigation, doc(h(2, 'Technical Risks & Mitigations'), risks, h(2, 'Other'), risks))).toEqual([
    ['warning', 'Technical Risks & Mitigations', 'The risk “Costs double” has no mitigation.'],
    ['warning', 'Technical Risks & Mitigations', 'The risk “Late contract” has no mitigation.'],
  ]);
});
