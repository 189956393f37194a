import type { AdfNode } from '../../../src/contract/adf-node';
import { anchorGiver } from '../../../src/features/readiness/anchors';
import { date, h, lozenge, prompt } from '../../words';

const heading = (...content: AdfNode[]): AdfNode => ({ type: 'heading', attrs: { level: 2 }, content });

test('a heading’s address is its words with hyphens, numbered where they repeat', () => {
  const anchorOf = anchorGiver();
  expect(
    [
      h(2, 'Open Questions'),
      h(2, 'Risks & Mitigations'),
      h(3, 'Open Questions'),
      h(2, 'Open Questions.1'),
      h(2, 'Open Questions'),
      heading(),
      heading(prompt('Name'), lozenge('New'), date('2026-11-20')),
    ].map(anchorOf),
  ).toEqual([
    'Open-Questions',
    'Risks-&-Mitigations',
    'Open-Questions.1',
    'Open-Questions.1.1',
    'Open-Questions.2',
    undefined,
    'NameNew[date]',
  ]);
});
