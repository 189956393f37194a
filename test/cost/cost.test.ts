/** docs/cost.md, and that a day costs no more than it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import counted from '../../bench/cost/counted.json';
import { invocationsOf, pointsOf } from '../../bench/cost/count';
import { costDocument } from '../../bench/cost/document';
import { modelDay } from '../../bench/cost/model-day';
import { amounts, grown } from '../../bench/cost/totals';
import { type Counted, countUnits } from '../../bench/cost/units';

const committed = counted as unknown as Counted;

test('docs/cost.md is what `npm run cost -- --as-counted` makes', () => {
  expect(readFileSync(join(__dirname, '../../docs/cost.md'), 'utf8')).toBe(costDocument(committed));
});

test('all work of the model day is counted, and whatever is counted is of it', () => {
  const schedules = Object.keys(committed.intervals);
  const work = Object.keys(committed.units).filter((name) => !schedules.includes(name));
  expect(work.sort()).toEqual(Object.keys(modelDay.work).sort());
});

test('requests cost what Atlassian documents', () => {
  const request = (method: string, path: string, objects: number) => pointsOf({ method, path, objects });
  expect([
    request('GET', '/rest/api/3/issue/PAY-1', 1),
    request('POST', '/rest/api/3/search/jql', 20),
    request('POST', '/rest/api/3/issue/bulk', 50),
    request('PUT', '/wiki/api/v2/pages/1', 1),
    request('GET', '/wiki/api/v2/pages/1/operations', 8),
    request('POST', '/wiki/api/v2/users-bulk', 3),
  ]).toEqual([2, 21, 1, 1, 17, 7]);
});

const more = (name: 'invocations' | (typeof amounts)[number]): Counted => {
  const units = structuredClone(committed.units);
  const opened = units['open-a-design'];
  if (name === 'invocations') Object.assign(opened?.invocations ?? {}, { 'another function': 1 });
  else if (opened) opened[name] += 1;
  return { ...committed, units };
};

test.each(modelDay.teams)('one more of anything whenever a design is opened is noticed, for $people people', (team) => {
  const names = ['invocations', ...amounts] as const;
  expect([
    grown(committed, committed, team),
    names.map((name) => grown(committed, more(name), team).map((sentence) => sentence.split(' ')[0])),
  ]).toEqual([[], names.map((name) => [name])]);
});

test('a day takes no hundredth more of anything than docs/cost.md says; where that is meant, run `npm run cost`', async () => {
  const now = await countUnits();
  expect({
    grown: modelDay.teams.flatMap((team) => grown(committed, now, team)),
    anotherIssue: invocationsOf(now.units['change-another-issue'] ?? { invocations: { none: 1 } }),
  }).toEqual({ grown: [], anotherIssue: 0 });
});
