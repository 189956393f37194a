import { Paragraph, Rule } from 'adf-builder';
import { Document } from '../../../src/adf/nodes';

it('holds any top-level nodes, in order', () => {
  const document = new Document().add(new Rule()).add(new Paragraph().text('Rooms'));
  expect(document.toJSON()).toEqual({
    type: 'doc',
    version: 1,
    content: [{ type: 'rule' }, { type: 'paragraph', content: [{ type: 'text', text: 'Rooms' }] }],
  });
});

it('may be empty', () => {
  expect(new Document().toJSON()).toEqual({ type: 'doc', version: 1, content: [] });
});
