import { Placeholder } from '../../../src/adf/nodes';

it('holds what to write in its place', () => {
  expect(new Placeholder('Goal').toJSON()).toEqual({ type: 'placeholder', attrs: { text: 'Goal' } });
});

it('refuses to have no text', () => {
  expect(() => new Placeholder('')).toThrow('A placeholder must have a text');
});
