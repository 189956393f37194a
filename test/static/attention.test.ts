import { inOrder, missing, noFilter } from '../../static/src/panel/designFilter';
import { awaitedOf, awaits, byAttention } from '../../static/src/shared/approval/attention';
import { approval, awaiting, design, person } from './designs';

const [ben, chloe] = [person('Ben'), person('Chloe')];
const titles = (designs: { title: string }[]) => designs.map(({ title }) => title);

test('names everybody who is awaited once, whatever their roles', () => {
  const waiting = approval({ roles: [awaiting(ben), awaiting(chloe, ben)] });
  expect({
    people: awaitedOf(waiting),
    ben: awaits(waiting, 'ben'),
    ada: awaits(waiting, 'ada'),
    nobody: awaits(waiting, undefined),
  }).toEqual({ people: [ben, chloe], ben: true, ada: false, nobody: false });
});

test('lists what waits for the viewer first, then what needs somebody’s attention, and titles in their order', () => {
  const designs = [
    design('Built', { status: 'implemented' }),
    design('Design 10', { status: 'draft' }),
    design('Design 9', { status: 'draft' }),
    design('Done', { status: 'approved' }),
    design('Mine', { status: 'inReview', roles: [awaiting(ben)] }),
    design('Theirs', { status: 'inReview', roles: [awaiting(chloe)] }),
    design('Edited', { status: 'changedSince' }),
    design('Old', { status: 'expired' }),
    design('Refused', { status: 'changesRequested' }),
  ];
  expect(titles(byAttention(designs, 'ben'))).toEqual([
    'Mine',
    'Refused',
    'Edited',
    'Old',
    'Theirs',
    'Design 9',
    'Design 10',
    'Done',
    'Built',
  ]);
});

test('keeps designs in the order they were first shown in, with new ones at the end', () => {
  expect(titles(inOrder([design('New'), design('First'), design('Second')], ['Second', 'First', 'Gone']))).toEqual([
    'Second',
    'First',
    'New',
  ]);
});

describe('a filter', () => {
  const designs = [
    { ...design('Saved cards', { status: 'inReview', roles: [awaiting(ben)] }), owner: chloe },
    design('Refunds', { status: 'draft' }),
    design('Card limits', { status: 'inReview', roles: [awaiting(chloe)] }),
  ];
  test.each([
    ['nothing asked for', noFilter, ['Saved cards', 'Refunds', 'Card limits']],
    ['part of a title, in any case', { ...noFilter, text: ' CARD ' }, ['Saved cards', 'Card limits']],
    ['an owner', { ...noFilter, text: 'chloe' }, ['Saved cards']],
    ['a status', { ...noFilter, status: 'draft' as const }, ['Refunds']],
    ['what waits for the viewer', { ...noFilter, status: 'awaitsMe' as const }, ['Saved cards']],
    ['words and a status', { text: 'limits', status: 'inReview' as const }, ['Card limits']],
    ['what there is none of', { text: 'limits', status: 'draft' as const }, []],
  ])('finds designs by %s', (_, filter, found) => {
    const left = missing(designs, filter, 'ben');
    expect(titles(designs.filter(({ pageId }) => !left.has(pageId)))).toEqual(found);
  });
});
