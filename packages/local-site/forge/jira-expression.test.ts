import { evaluateExpression } from './jira-expression';

const config = { mode: 'strict', days: 3, nested: { on: true } };

test.each([
  ["'The issue must be ' + config.mode", 'The issue must be strict'],
  [`"It's " + config['mode']`, "It's strict"],
  ['config.days + 1', 4],
  ["config.days + ' days'", '3 days'],
  ["config.mode == 'strict' ? 'all' : 'some'", 'all'],
  ["config.missing == null ? 'none' : config.missing", 'none'],
  ['config.nested?.on && !(config.days < 2)', true],
  ['config.mode != null || config.days > 9', true],
  ['config?.nothing?.deeper', null],
])('%s gives %j', (expression, value) => {
  expect(evaluateExpression(expression, { config })).toBe(value);
});

test.each(['issue.summary', 'config.mode.includes("s")', 'config.mode +', 'config => 1', 'config.days * 2'])(
  '%s is refused by name',
  (expression) => {
    expect(() => evaluateExpression(expression, { config })).toThrow(
      `The local site cannot evaluate this Jira expression: ${expression}`,
    );
  },
);
