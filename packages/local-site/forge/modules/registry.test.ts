import { functionsNamedIn, modulesSchema, surfacesIn } from './registry';

const panel = { key: 'panel', title: 'Panel', icon: 'i.svg', resource: 'ui', resolver: { function: 'ask' } };
const rule = { key: 'rule', name: 'Rule', description: 'Decides', function: 'decide' };
const modules = modulesSchema.parse({
  'jira:issuePanel': [panel],
  'jira:workflowValidator': [rule, { ...rule, key: 'configured', create: { resource: 'ui/rule' } }],
  scheduledTrigger: [{ key: 'nightly', function: 'sweep', interval: 'day' }],
});

test('a type says which of its modules have a surface', () => {
  expect(surfacesIn(modules).map(({ type, key, title }) => [type, key, title])).toEqual([
    ['jira:issuePanel', 'panel', 'Panel'],
    ['jira:workflowValidator', 'configured', 'Rule'],
  ]);
});

test('a type says which functions its modules name, and whether somebody waits for them', () => {
  expect(functionsNamedIn(modules)).toEqual([
    { key: 'panel', functionKey: 'ask', inForeground: true },
    { key: 'rule', functionKey: 'decide', inForeground: true },
    { key: 'configured', functionKey: 'decide', inForeground: true },
    { key: 'nightly', functionKey: 'sweep', inForeground: false },
  ]);
});

test('an app has no more modules of a type than Forge allows', () => {
  const six = Array.from({ length: 6 }, (_, at) => ({ key: `s${at}`, function: 'sweep', interval: 'day' }));
  expect(modulesSchema.safeParse({ scheduledTrigger: six }).error?.issues[0]?.path).toEqual(['scheduledTrigger']);
});
