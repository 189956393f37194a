/** What counts as a license that is not active, of all that the platform could say. */
import fc from '../fast-check';
import { isLicenseInactive } from '../../src/functions/runtime/license';

jest.mock('@forge/api', () => ({ getAppContext: () => ({}) }));

const odd = fc.oneof(fc.boolean(), fc.constantFrom(null, undefined, 'false', 0, 'inactive', [], {}));

test('only a plain false limits, under either name and whatever the other one says', () => {
  fc.assert(
    fc.property(odd, odd, (active, isActive) => {
      expect(isLicenseInactive({ license: { active, isActive } })).toBe(active === false || isActive === false);
    }),
  );
});

test('missing or odd information limits nothing', () => {
  fc.assert(
    fc.property(fc.oneof(odd, fc.record({ license: odd })), (given) => {
      expect(isLicenseInactive(given)).toBe(false);
    }),
  );
});
