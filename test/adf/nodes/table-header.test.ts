import { Paragraph } from 'adf-builder';
import { TableHeader } from '../../../src/adf/nodes';

it('holds blocks, in order', () => {
  const header = new TableHeader().add(new Paragraph().text('One')).add(new Paragraph().text('Two'));
  expect(header.toJSON()).toEqual({
    type: 'tableHeader',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'One' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Two' }] },
    ],
  });
});

it('refuses to be empty', () => {
  expect(() => new TableHeader().toJSON()).toThrow('There must be at least 1 content elements');
});
