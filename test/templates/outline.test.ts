import { templates } from '../../src/features/templates/built-in/registry';
import { outlines } from './outlines';
import { headingsOf, labelsOf, nodesOf, tablesOf } from './reading';
import { emptyPrefill } from './sample';

describe.each(templates)('the template $id', (template) => {
  const outline = outlines[template.id];
  const featureSlot = template.id === 'guardrails' ? '{Feature Name}' : '[Feature Name]';
  const document = template.build({ ...emptyPrefill, featureName: featureSlot });

  it("has its source's headings, levels and slots, in order", () => {
    expect(headingsOf(document, outline.slotBrackets)).toEqual(outline.headings);
  });

  it("has its source's tables under the same headings, with the columns that are added", () => {
    expect(tablesOf(document)).toEqual(
      outline.tables.map(({ under, seed, added }) => ({ under, columns: [...seed, ...added] })),
    );
  });

  it("has its source's labels, in order", () => {
    expect(labelsOf(document)).toEqual(outline.labels);
  });

  it('stands, once, at its own word for a draft', () => {
    const words: unknown[] = Object.values(template.statusWords);
    const standing = nodesOf(document, 'status').filter((node) => words.includes(node.attrs?.text));
    expect(standing).toEqual([{ type: 'status', attrs: { text: template.statusWords.draft, color: 'neutral' } }]);
  });
});
