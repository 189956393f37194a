import type { Design } from '../../src/features/reading/design';
import type { Readiness } from '../../src/features/readiness/readiness';
import { folderWith, tdd } from './run';

interface Line {
  design: Design;
  readiness: Readiness;
}

const markdown = `# Technical Design: Saved cards

**Context:** [PAY-1](https://example.atlassian.net/browse/PAY-1)

## Problem Statement

Customers type their card number at every single purchase, and one in ten gives up.

## Open Questions

1. Which vault keeps the cards?
   - Owner: Ada Park
   - Due: 2026-11-01
`;

test('a design is read from Markdown, with what it lacks', async () => {
  const { stdout, stderr, code } = await tdd(['read', '--today', '2026-11-20'], { stdin: markdown });
  const { design, readiness } = JSON.parse(stdout) as Line;
  expect({
    title: design.title,
    questions: design.openQuestions.map(({ text, due, done }) => ({ text, due, done })),
    sections: readiness.sections,
    findings: readiness.findings.map(({ severity, rule, section }) => [severity, rule, section]),
    stderr,
    code,
  }).toEqual({
    title: 'Technical Design: Saved cards',
    questions: [{ text: 'Which vault keeps the cards?', due: { day: '2026-11-01' }, done: false }],
    sections: { written: 2, total: 2 },
    findings: [['warning', 'passed-date', 'Open Questions']],
    stderr: '',
    code: 0,
  });
});

test('with a template, its missing sections are found', async () => {
  const { stdout } = await tdd(['read', '--template', 'feature', '--today', '2026-10-01'], { stdin: markdown });
  const { readiness } = JSON.parse(stdout) as Line;
  const blocking = readiness.findings.filter(({ severity }) => severity === 'blocking');
  expect(blocking.map(({ message }) => message)).toEqual([
    'The design has no section “Goals”, which the Feature template has.',
    'The design has no section “Architecture Overview”, which the Feature template has.',
  ]);
});

test('of several files, what was left out is said in words in each line', async () => {
  const doubtful = '# Cards\n\n## Timeline\n\n- It is small\n- It ends on 2026-11-01\n';
  const cwd = await folderWith({ 'a.md': doubtful, 'b.md': doubtful });
  const { stdout } = await tdd(['read', 'a.md', 'b.md'], { cwd });
  const skipped = [{ what: 'Timeline, 1 of 2 items', reason: 'it names no date, so it is not read as a milestone' }];
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as Line).design.skipped),
  ).toEqual([skipped, skipped]);
});
