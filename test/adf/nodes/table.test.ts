import { Paragraph } from 'adf-builder';
import { EmptyParagraph, Table } from '../../../src/adf/nodes';

it('holds rows of headers and cells', () => {
  const table = new Table();
  const columns = table.row();
  columns.header().add(new Paragraph().text('Milestone'));
  columns.header().add(new Paragraph().text('Ticket'));
  const row = table.row('row-1');
  row.cell().add(new Paragraph().text('Launch'));
  row.cell().add(new EmptyParagraph());

  expect(table.toJSON()).toEqual({
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Milestone' }] }] },
          { type: 'tableHeader', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ticket' }] }] },
        ],
      },
      {
        type: 'tableRow',
        attrs: { localId: 'row-1' },
        content: [
          { type: 'tableCell', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Launch' }] }] },
          { type: 'tableCell', content: [{ type: 'paragraph' }] },
        ],
      },
    ],
  });
});
