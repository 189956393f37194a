import fc from '../fast-check';
import { healthCheckIds, type HealthCheckResult } from '../../src/contract/api';
import { ProductError, type ProductErrorKind } from '../../src/platform/product-error';
import { tryCall } from '../../src/features/health/try-call';
import { evaluate } from '../../src/features/health/evaluate';
import type { Observations, FailedCall } from '../../src/features/health/observations';
import { formatMessages, withLocale } from '../../src/i18n/format';
import { reportText } from '../../static/src/administration/reportText';

const troubles: readonly FailedCall[] = ['unauthorized', 'forbidden', 'not-found', 'refused', 'busy', 'unavailable'];
const now = Date.parse('2026-11-20T12:00:00.000Z');
const ago = fc.integer({ min: 0, max: 3000 }).map((minutes) => new Date(now - minutes * 60_000).toISOString());
const time = fc.option(ago);
const tried = fc.constantFrom('ok' as const, ...troubles);

const observations: fc.Arbitrary<Observations> = fc.record({
  startedAt: ago,
  storage: fc.record({ missingEntities: fc.subarray(['design', 'settings']), reads: fc.boolean() }),
  page: tried,
  issue: fc.oneof(tried, fc.constantFrom('not-connected' as const, 'not-chosen' as const, 'no-type' as const)),
  scopes: fc.array(fc.record({ scope: fc.constantFrom('read:jira-work', 'read:jira-user'), tried: fc.option(tried) }), {
    maxLength: 3,
  }),
  restricted: fc.constantFrom('seen', 'hidden', 'public', null, ...troubles),
  byline: fc.constantFrom('ok', 'other', null, ...troubles),
  property: fc.option(tried),
  expression: fc.constantFrom('known', 'unknown', null, ...troubles),
  queue: fc.constantFrom('pushed', 'refused'),
  changed: fc.record({ page: fc.boolean(), issue: fc.boolean() }),
  limits: fc.constantFrom('plenty', 'near', 'used-up', 'untold'),
  search: fc.constantFrom('found', 'missing', null, ...troubles),
  isApart: fc.boolean(),
  arrivedAt: fc.record({ job: time, page: time, issue: time }),
  schedules: fc.array(fc.record({ key: fc.constantFrom('overview-day'), everyHours: fc.constant(24), lastAt: time }), {
    maxLength: 2,
  }),
  firstRanAt: time,
});

test('whatever was seen, each check has a title and says what it found, and a failure what to do, in each language', () => {
  fc.assert(
    fc.property(observations, fc.constantFrom('en-US', 'de-DE', 'ja-JP'), (seen, locale) => {
      const results = withLocale(locale, () =>
        formatMessages<HealthCheckResult[]>(evaluate(healthCheckIds, seen, now)),
      );
      expect(results.map(({ id }) => id)).toEqual([...healthCheckIds]);
      for (const { title, found, outcome, advice } of results) {
        expect([title.trim(), found.trim()]).not.toContain('');
        expect(advice !== null).toBe(outcome === 'failed' || outcome === 'waiting');
      }
    }),
  );
});

const kinds: readonly ProductErrorKind[] = [
  'not-found',
  'forbidden',
  'conflict',
  'rate-limited',
  'refused',
  'unavailable',
];

test('a copied report has nothing that a person wrote, whatever products answer and addresses have in them', async () => {
  const secret = fc.stringMatching(/^zq[a-z]{6,12}$/);
  await fc.assert(
    fc.asyncProperty(observations, secret, fc.constantFrom(...kinds), async (seen, words, kind) => {
      const error = new ProductError('Jira', kind, `read ${words}`, [words]);
      const refused = await tryCall(() => Promise.reject(error));
      const trouble = 'trouble' in refused ? refused.trouble : 'unavailable';
      const all = { ...seen, page: trouble, issue: trouble, search: trouble, byline: trouble, restricted: trouble };
      const text = reportText({
        startedAt: seen.startedAt,
        checks: formatMessages<HealthCheckResult[]>(evaluate(healthCheckIds, all, now)),
        pageUrl: `https://example.atlassian.net/wiki/spaces/${words}`,
        issueUrl: `https://example.atlassian.net/browse/${words}-1`,
      });
      expect(text).not.toContain(words);
    }),
  );
});
