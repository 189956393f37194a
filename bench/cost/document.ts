/** docs/cost.md. */
import { type Count, invocationsOf } from './count';
import { modelDay, type Team } from './model-day';
import { computeOf, timesOf, totalOf } from './totals';
import type { Counted } from './units';

export function costDocument(counted: Counted): string {
  const { teams, documented, workingDaysAMonth } = modelDay;
  const days = teams.map((team) => ({ team, day: totalOf(counted, team) }));
  return [
    '# Cost',
    wrapped(
      'What a day of the app takes of Forge, Confluence and Jira. `npm run cost` makes this page: each piece of work is done once on the local site and counted (`bench/cost/counted.json`), times a model day (`bench/cost/model-day.json`, every number of which is there to be argued with; `npm run cost -- --as-counted` counts nothing anew). `npm test` fails when anything of a day grows by a hundredth.',
    ),
    '## A day',
    table(
      ['a working day of a team', ...teams.map(nameOf)],
      [
        ['designs', ...teams.map(({ designs }) => amount(designs))],
        ['invocations of functions', ...days.map(({ day }) => amount(invocationsOf(day)))],
        ['keys read from storage', ...days.map(({ day }) => amount(day.storageReads))],
        ['keys written to storage', ...days.map(({ day }) => amount(day.storageWrites))],
        ['events pushed to queues', ...days.map(({ day }) => amount(day.events))],
        ['requests to Confluence', ...days.map(({ day }) => amount(day.confluenceRequests))],
        ['points of Confluence', ...days.map(({ day }) => amount(day.confluencePoints))],
        ['requests to Jira', ...days.map(({ day }) => amount(day.jiraRequests))],
        ['points of Jira', ...days.map(({ day }) => amount(day.jiraPoints))],
      ],
    ),
    '## Against what Forge and the products allow',
    table(
      ['', ...teams.map(nameOf), 'allowed', 'source'],
      [
        [
          'gigabyte-seconds a month',
          ...days.map(({ day }) => amount(computeOf(day) * workingDaysAMonth)),
          `${amount(documented.freeGigabyteSecondsAMonth)} free`,
          '[1]',
        ],
        [
          'megabytes read from storage a month',
          ...days.map(({ day }) => amount((day.storageReadKilobytes / 1000) * workingDaysAMonth)),
          `${amount(documented.freeStorageGigabytesReadAMonth * 1000)} free`,
          '[1]',
        ],
        [
          'megabytes written to storage a month',
          ...days.map(({ day }) => amount((day.storageWriteKilobytes / 1000) * workingDaysAMonth)),
          `${amount(documented.freeStorageGigabytesWrittenAMonth * 1000)} free`,
          '[1]',
        ],
        ['US dollars a month beyond what is free', ...days.map(({ day }) => dollars(monthlyPrice(day))), '', '[1]'],
        [
          'invocations a minute in the busiest hour',
          ...days.map(({ day }) => amount((invocationsOf(day) * modelDay.shareOfTheBusiestHour) / 60)),
          `${amount(documented.invocationsAMinute)} an installation`,
          '[2]',
        ],
        [
          'points of Confluence in the busiest hour',
          ...days.map(({ day }) => amount(day.confluencePoints * modelDay.shareOfTheBusiestHour)),
          `${amount(documented.pointsAnHour)} for all sites of the app`,
          '[3]',
        ],
        [
          'points of Jira in the busiest hour',
          ...days.map(({ day }) => amount(day.jiraPoints * modelDay.shareOfTheBusiestHour)),
          `${amount(documented.pointsAnHour)} for all sites of the app`,
          '[3]',
        ],
        [
          'events pushed by one daily look',
          ...teams.map((team) => amount(dailyEvents(counted, team))),
          `${amount(documented.eventsAMinute)} a minute; the app pushes 300`,
          '[4]',
        ],
      ],
    ),
    wrapped(
      `A busy hour has ${percent(modelDay.shareOfTheBusiestHour)} of a day. An invocation is taken to last ${String(modelDay.secondsAnInvocation)} s, ${String(modelDay.secondsAProductRequest)} s for each request and ${String(modelDay.secondsAStorageOperation)} s for each key, one after the other, in ${String(modelDay.gigabytesOfMemory)} GB. Nobody has measured that on a real site, and much runs at once, so it should be less. What is free is free once for the app, not for each site, and the points of an hour are shared by all sites: a vendor of many sites adds them up.`,
    ),
    sources,
    '## A day, by function and module',
    table(['function', 'module', ...teams.map(nameOf)], byFunction(days.map(({ day }) => day))),
    '## What each piece of work takes',
    wrapped(
      `Reads and writes are keys of storage; points are in brackets behind requests. The schedules ran over ${String(counted.designsThere)} designs, a day after all of them were in step, and are taken to grow with the designs of a team. The overview and the policy are those of a space with as many.`,
    ),
    table(
      [
        'work',
        ...teams.map((team) => `a day: ${String(team.people)}`),
        'invocations',
        'reads',
        'writes',
        'Confluence',
        'Jira',
      ],
      Object.entries(counted.units).map(([name, count]) => [
        workName(name),
        ...teams.map((team) => amount(timesOf(name, counted, team))),
        amount(invocationsOf(count)),
        amount(count.storageReads),
        amount(count.storageWrites),
        `${amount(count.confluenceRequests)} (${amount(count.confluencePoints)})`,
        `${amount(count.jiraRequests)} (${amount(count.jiraPoints)})`,
      ]),
    ),
    '## The model day',
    wrapped(
      'How often, in the team of 50; a larger team does as much more as it has people. The local site plays the strictest of what the platform may be, which costs the most requests.',
    ),
    table(
      ['work', 'a day', 'because'],
      Object.values(modelDay.work).map(({ name, aDay, why }) => [name, amount(aDay), why]),
    ),
    '## What this does not know',
    [
      '- How long functions run on a real site: the usage metrics in the developer console say.',
      '- How Forge rounds what is read and written: the bytes here are those of the values and keys as JSON.',
      '- How a product counts an endpoint that gives several kinds of objects. Here each item of a list is one object, people',
      '  and permissions are two points, and a search is charged for what it finds.',
      '- Events that come twice, and calls that are made again: both happen, and neither is counted.',
      '- The first day: a daily look at designs that are not in step yet writes more.',
    ].join('\n'),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const nameOf = ({ people }: Team): string => `${amount(people)} people`;

const workName = (name: string): string =>
  modelDay.work[name]?.name ?? `The schedule \`${name.replace('schedule ', '')}\` runs`;

const sources = [
  '1. [Forge platform pricing](https://developer.atlassian.com/platform/forge/forge-platform-pricing/) of 30 June 2025 and',
  '   [Optimise Forge costs](https://developer.atlassian.com/platform/forge/optimise-forge-costs/) of 4 May 2026. A later text,',
  '   of August 2026, names 200,000 gigabyte-seconds; the smaller number is taken here.',
  '2. [Invocation limits](https://developer.atlassian.com/platform/forge/limits-invocation/) of 1 December 2025. Later texts',
  '   name 1,200 a minute for each person and more for an installation.',
  '3. Rate limiting of [Jira](https://developer.atlassian.com/cloud/jira/platform/rate-limiting/) and',
  '   [Confluence](https://developer.atlassian.com/cloud/confluence/rate-limiting/), texts of February to August 2026: one point',
  '   a request; for what it reads, one more for each object, or two for people, groups and permissions; a write is one.',
  '   Atlassian gives larger quotas, for each site, after a review.',
  '4. [Async events limits](https://developer.atlassian.com/platform/forge/limits-async-events/).',
].join('\n');

function monthlyPrice(day: Count): number {
  const { documented, workingDaysAMonth } = modelDay;
  const beyond = (used: number, free: number) => Math.max(0, used - free);
  const month = (aDay: number) => aDay * workingDaysAMonth;
  return (
    beyond(month(computeOf(day)), documented.freeGigabyteSecondsAMonth) * documented.dollarsAGigabyteSecond +
    beyond(month(day.storageReadKilobytes) / 1e6, documented.freeStorageGigabytesReadAMonth) *
      documented.dollarsAGigabyteRead +
    beyond(month(day.storageWriteKilobytes) / 1e6, documented.freeStorageGigabytesWrittenAMonth) *
      documented.dollarsAGigabyteWritten
  );
}

const dailyEvents = ({ units, designsThere }: Counted, { designs }: Team): number =>
  ((units['schedule overview-day']?.events ?? 0) * designs) / designsThere;

function byFunction(days: readonly Count[]): string[][] {
  const all = [...new Set(days.flatMap(({ invocations }) => Object.keys(invocations)))].sort();
  return all.map((by) => {
    const [name = '', module = ''] = by.split(' ');
    return [`\`${name}\``, `\`${module}\``, ...days.map(({ invocations }) => amount(invocations[by] ?? 0))];
  });
}

const amount = (number: number): string =>
  new Intl.NumberFormat('en-US', { maximumFractionDigits: number < 1 ? 2 : number < 10 ? 1 : 0 }).format(number);
const dollars = (number: number): string =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(number);
const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

/** As wide as Prettier has lines. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > 120) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

/** As Prettier lays out tables. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}
