import { InlineCard } from '../../../src/adf/nodes';

it('holds the address that it leads to', () => {
  expect(new InlineCard('https://example.com/ROOM-1').toJSON()).toEqual({
    type: 'inlineCard',
    attrs: { url: 'https://example.com/ROOM-1' },
  });
});
