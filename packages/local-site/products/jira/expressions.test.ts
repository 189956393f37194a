import type { SiteSettings } from '../../settings';
import { openStore } from '../../store';
import { ada, emma } from '../people';
import { testProducts } from '../test-products';

const level = 'issue.issueType.hierarchyLevel == 1';

const evaluated = (expression: string, key = 'PAY-1', settings: Partial<Pick<SiteSettings, 'expressionField'>> = {}) =>
  testProducts(openStore(), [], settings)
    .as(key.startsWith('OPS') ? emma : ada)
    .post('/rest/api/3/expression/evaluate', { expression, context: { issue: { key } } });

test('an expression is evaluated for an issue', async () => {
  expect(await evaluated(level)).toEqual({
    status: 200,
    body: { value: true, meta: expect.objectContaining({}) as unknown },
  });
});

test.each([
  ['the level of a type, where a setting says so', level, 'PAY-1', 400],
  ['what an issue does not have', 'issue.nothing', 'PAY-1', 400],
  ['what is no expression', 'issue..key', 'PAY-1', 400],
  ['an issue that the person may not see', level, 'OPS-1', 404],
])('%s is refused', async (_, expression, key, status) => {
  expect((await evaluated(expression, key, { expressionField: 'missing' })).status).toBe(status);
});
