import { Paragraph } from 'adf-builder';
import { TableCell } from '../../../src/adf/nodes';

it('holds blocks, in order', () => {
  const cell = new TableCell().add(new Paragraph().text('One')).add(new Paragraph().text('Two'));
  expect(cell.toJSON()).toEqual({
    type: 'tableCell',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'One' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Two' }] },
    ],
  });
});

it('refuses to be empty', () => {
  expect(() => new TableCell().toJSON()).toThrow('There must be at least 1 content elements');
});
