import type { Table } from '../../../../adf/nodes/table';
import type { NewId } from '../template';
import { lozenge } from './lozenge';
import { slot } from './slot';
import { trackedTable } from './table';

const numbers = ['1', '2'];

export const openQuestions = (newId: NewId): Table =>
  trackedTable(
    newId,
    ['#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket'],
    numbers.map((number) => [
      number,
      slot('What has to be decided?'),
      slot('@Person'),
      slot('Date'),
      lozenge('Open'),
      slot('Decision and reason'),
      '',
    ]),
  );

/** Open questions that also say what is known, and what could be chosen. */
export const openQuestionsWithOptions = (newId: NewId): Table =>
  trackedTable(
    newId,
    ['#', 'Question', 'Context', 'Options', 'Owner', 'Decision needed by', 'Status', 'Answer', 'Ticket'],
    numbers.map((number) => [
      number,
      slot('What has to be decided?'),
      slot('What makes it hard to say now?'),
      slot('Choices on the table'),
      slot('@Person'),
      slot('Date'),
      lozenge('Open'),
      slot('Decision and reason'),
      '',
    ]),
  );
