import { anchorsOf } from './anchors';
import { formatDate } from './formatDate';
import type { AdfNode } from './node';
import { safeLink } from './safeLink';

describe('A link', () => {
  it.each([
    ['https://example.com/a', 'https://example.com/a'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
    ['/browse/SHOP-1', '/browse/SHOP-1'],
    ['#Overview', '#Overview'],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['//elsewhere.example', undefined],
    ['not a link', undefined],
  ])('%s is followed as %s', (address, followed) => {
    expect(safeLink(address)).toBe(followed);
  });
});

describe('A day', () => {
  it.each([
    ['1795132800000', 'Nov 20, 2026'],
    ['2026-11-20', 'Nov 20, 2026'],
    ['soon', 'soon'],
  ])('%s reads %s', (value, shown) => {
    expect(formatDate(value)).toBe(shown);
  });
});

describe('The anchors of headings', () => {
  it('are their words, numbered where they repeat, also inside a macro', () => {
    const heading = (text: string): AdfNode => ({
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text }],
    });
    const [first, second, third] = [heading('Open Questions'), heading('Risks'), heading('Open Questions')];
    const macro: AdfNode = { type: 'bodiedExtension', content: [third] };
    expect(anchorsOf({ type: 'doc', version: 1, content: [first, second, macro] })).toEqual(
      new Map([
        [first, 'Open-Questions'],
        [second, 'Risks'],
        [third, 'Open-Questions.1'],
      ]),
    );
  });
});
