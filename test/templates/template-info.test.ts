import { builtInTemplateIds } from '../../src/contract/api';
import { templateOf, templates } from '../../src/features/templates/built-in/registry';
import { templateInfoOf } from '../../src/features/templates/built-in/template-info';
import { outlines } from './outlines';

it('has a template for every id, in the order of the ids', () => {
  expect(templates.map(({ id }) => id)).toEqual(builtInTemplateIds);
  expect(builtInTemplateIds.map((id) => templateOf(id).id)).toEqual(builtInTemplateIds);
});

it('tells what a template is for, with its sections below the title', () => {
  const feature = templateOf('feature');
  expect(templateInfoOf(feature)).toEqual({
    id: 'feature',
    team: false,
    version: 1,
    name: 'Feature',
    purpose: 'One feature in an existing product: components, alternatives, and a plan in phases.',
    sections: outlines.feature.headings.slice(1).map(({ level, text }) => ({ level, title: text })),
    hasTimeline: true,
  });
});
