import { exportBlock, missingBlock } from '../../../src/features/publishing/export-block';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { date, doc, h, p } from '../../words';
import { role, signOff, standing } from './standings';

const names: Record<string, string> = { ada: 'Ada Park', ben: 'Ben Okafor', cleo: 'Cleo Ruiz' };
const nameOf = (accountId: string) => names[accountId] ?? 'Former user';
const row = (type: 'tableHeader' | 'tableCell', ...cells: (ReturnType<typeof p> | string)[]) => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type, content: [typeof cell === 'string' ? p(cell) : cell] })),
});
const empty = { type: 'paragraph' };

test('an export ends with who signed off on what, and who is awaited', () => {
  const block = exportBlock(
    standing({
      status: 'inReview',
      version: 7,
      roles: [
        role('Architect', {
          needed: 2,
          signOffs: [signOff('ada', '2026-11-12'), signOff('ben', '2026-11-13', { version: 5, standing: 'changed' })],
          awaited: ['ben'],
        }),
        role('Legal', { signOffs: [signOff('cleo', '2026-11-14', { decision: 'changesRequested' })] }),
        role('Security Review', { awaited: ['gone'] }),
      ],
    }),
    nameOf,
    { version: 8, differs: false },
  );
  expect(block).toEqual([
    h(2, 'Approval record'),
    p('This record is about version 8 of the page.'),
    p('In review (2 of 4)'),
    {
      type: 'table',
      content: [
        row('tableHeader', 'Role', 'Person', 'Decision', 'Date', 'Version'),
        row('tableCell', 'Architect', 'Ada Park', 'Approved', p(date('2026-11-12')), '7'),
        row('tableCell', 'Architect', 'Ben Okafor', 'Approved (changed since)', p(date('2026-11-13')), '5'),
        row('tableCell', 'Legal', 'Cleo Ruiz', 'Changes requested', p(date('2026-11-14')), '7'),
        row('tableCell', 'Security Review', 'Former user', 'Awaited', empty, empty),
      ],
    },
  ]);
  expect(adfErrors(doc(...block))).toEqual([]);
});

test('an export of a draft says that it is one', () => {
  expect(exportBlock(standing(), nameOf, { version: 1, differs: false })).toEqual([
    h(2, 'Approval record'),
    p('This record is about version 1 of the page.'),
    p('Draft'),
  ]);
});

test('an export whose sign-offs could not be read says so', () => {
  expect(adfErrors(doc(...missingBlock()))).toEqual([]);
});
