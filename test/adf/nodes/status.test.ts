import { Status } from '../../../src/adf/nodes';

it('is neutral unless it has a colour', () => {
  expect(new Status('Draft').toJSON()).toEqual({ type: 'status', attrs: { text: 'Draft', color: 'neutral' } });
  expect(new Status('Done', 'green').toJSON()).toEqual({ type: 'status', attrs: { text: 'Done', color: 'green' } });
});

it('refuses to have no text', () => {
  expect(() => new Status('')).toThrow('A status must have a text');
});
