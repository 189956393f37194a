import type { AdfNode } from '../../src/contract/adf-node';
import { descendants } from '../../src/adf/walk';
import { templates } from '../../src/features/templates/built-in/registry';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { countingIds, emptyPrefill, samplePrefill } from './sample';
import { nodesOf, promptsOf } from './reading';

const cases = templates.flatMap((template) => [
  { id: template.id, given: 'everything', document: template.build(samplePrefill) },
  { id: template.id, given: 'only what is required', document: template.build(emptyPrefill) },
]);

describe.each(cases)('the document of $id, given $given', ({ document }) => {
  it('is valid on a page', () => {
    expect(adfErrors(document)).toEqual([]);
  });

  it('is valid in the body of a macro', () => {
    const attrs = { extensionType: 'com.atlassian.ecosystem', extensionKey: 'app/static/design' };
    const macro = { type: 'bodiedExtension', attrs, content: document.content };
    expect(adfErrors({ ...document, content: [macro] })).toEqual([]);
  });

  it('has no two nodes with the same id', () => {
    const ids = ['tableRow', 'taskList', 'taskItem'].flatMap((type) =>
      nodesOf(document, type).flatMap((node) => node.attrs?.localId ?? []),
    );
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).not.toEqual([]);
  });

  it('has no two plain texts side by side, which the editor would join', () => {
    const isPlain = (node: AdfNode | undefined) => node?.type === 'text' && !node.marks;
    const split = [...descendants(document)].filter(({ node }) =>
      node.content?.some((child, index) => isPlain(child) && isPlain(node.content?.[index + 1])),
    );
    expect(split).toEqual([]);
  });

  it('has prompts short enough to read at a glance', () => {
    expect(promptsOf(document).filter((prompt) => prompt.length > 90)).toEqual([]);
  });
});

it.each(templates)('$id gives the same document for the same prefill', (template) => {
  expect(template.build(samplePrefill, countingIds())).toEqual(template.build(samplePrefill, countingIds()));
});

it.each(templates)('$id gives every document ids of its own', (template) => {
  const rowIds = () => nodesOf(template.build(samplePrefill), 'tableRow').flatMap((row) => row.attrs?.localId ?? []);
  const first = rowIds();
  expect(rowIds().filter((id) => first.includes(id))).toEqual([]);
});
