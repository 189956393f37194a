import { EmptyParagraph } from '../../../src/adf/nodes';

it('is a paragraph without content', () => {
  expect(new EmptyParagraph().toJSON()).toEqual({ type: 'paragraph' });
});
