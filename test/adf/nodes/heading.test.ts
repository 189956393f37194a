import { Heading, Placeholder } from '../../../src/adf/nodes';

it('holds any inline nodes, in order', () => {
  expect(new Heading(4).text('Phase 1: ').add(new Placeholder('Name')).toJSON()).toEqual({
    type: 'heading',
    attrs: { level: 4 },
    content: [
      { type: 'text', text: 'Phase 1: ' },
      { type: 'placeholder', attrs: { text: 'Name' } },
    ],
  });
});

it('refuses to be empty', () => {
  expect(() => new Heading(1).toJSON()).toThrow('There must be at least 1 content elements');
});
