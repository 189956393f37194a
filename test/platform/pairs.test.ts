import { siteSettings } from '../../packages/local-site/settings';
import fc from '../fast-check';
import { allPairs, pairsOf, type Factors } from './pairs';
import { platformFactors } from './factors';

const factors = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 8 })
  .map((sizes): Factors =>
    Object.fromEntries(
      sizes.map((size, at) => [`f${String(at)}`, Array.from({ length: size }, (_, n) => `v${String(n)}`)]),
    ),
  );
const product = (given: Factors) => Object.values(given).reduce((count, values) => count * values.length, 1);

test('each value meets each value of every other factor, in no more rows than there are combinations', () => {
  fc.assert(
    fc.property(factors, (given) => {
      const rows = allPairs(given);
      const met = new Set(
        rows.flatMap((row) => pairsOf(Object.fromEntries(Object.entries(row).map(([k, v]) => [k, [v]])))),
      );
      expect(pairsOf(given).filter((pair) => !met.has(pair))).toEqual([]);
      expect(rows.length).toBeLessThanOrEqual(product(given));
    }),
  );
});

test('all settings of the site are played, in thirteen rows at most', () => {
  expect(Object.keys(platformFactors)).toEqual(Object.keys(siteSettings.shape));
  expect(allPairs(platformFactors).length).toBeLessThanOrEqual(13);
});
