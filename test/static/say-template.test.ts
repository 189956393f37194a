import { sayTemplate } from '../../static/src/shared/templates/sayTemplate';

const template = { id: 'engineering', name: 'Engineering', version: 2, latestVersion: 2, addedSections: [] } as const;

test.each([
  ['the version a design was made from', {}, 'Template version 2'],
  ['that there is a later version', { latestVersion: 3 }, 'Template version 2 · now version 3'],
  [
    'which sections came to the template since',
    { latestVersion: 4, addedSections: ['Rollback plan', 'Costs'] },
    'Template version 2 · added since: Rollback plan, Costs',
  ],
  ['that the template was removed', { latestVersion: null }, 'Template version 2 · removed since'],
  ['that the page does not name its version', { version: null }, 'Template version not noted'],
])('says %s', (_, given, said) => {
  expect(sayTemplate({ ...template, addedSections: [], ...given })).toBe(said);
});
