import fc from '../fast-check';
import { isRevoked, type RoleList, withLists } from '../../src/features/approval/revocations';

const role = 'Security Review';
/** Who may hold the role in one policy after another; nobody named is whoever is asked. */
const policies = fc.array(fc.subarray(['ben', 'chloe', 'dmitri']), { minLength: 1, maxLength: 12 });
const timeOf = (index: number): string => `2026-11-12T10:${String(index + 10)}:00.000Z`;

test('A sign-off is revoked by each policy saved after it that names others, whatever was saved before and since', () => {
  fc.assert(
    fc.property(policies, fc.nat(), (saves, choice) => {
      let [lists, before]: [RoleList[], string[]] = [[], []];
      for (const [index, people] of saves.entries()) {
        lists = withLists(lists, [{ name: role, people: before }], [{ name: role, people }], timeOf(index));
        before = people;
      }
      const signedAfter = choice % saves.length;
      const signed = { role, accountId: 'chloe', at: timeOf(signedAfter).replace(':00.', ':30.') };
      const held = saves[signedAfter] ?? [];
      fc.pre(held.length === 0 || held.includes('chloe'));
      const later = saves.slice(signedAfter + 1);
      expect(isRevoked(signed, lists)).toBe(later.some((people) => people.length > 0 && !people.includes('chloe')));
    }),
  );
});
