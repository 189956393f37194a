import { defaultPolicy } from '../../src/features/approval/policy';
import { isRevoked } from '../../src/features/approval/revocations';
import { getOwnPolicies, setOwnPolicy } from '../../src/features/reviews/store/approval-policies';
import { appStorage } from './app-storage';

appStorage();

const spaceId = '1';
const role = 'Security Review';

/** Saves a policy that lets these people hold the role, of a template or of the space; without people, none. */
async function save(templateId: 'feature' | undefined, minute: number, people?: string[]): Promise<void> {
  const policy = people && { ...defaultPolicy, roles: [{ name: role, needed: 1, people }] };
  const version = (await getOwnPolicies(spaceId)).versionOf(templateId);
  await setOwnPolicy(spaceId, templateId, policy, { version, by: 'dmitri', at: timeOf(minute) });
}
const timeOf = (minute: number): string => `2026-11-12T10:${String(minute).padStart(2, '0')}:00.000Z`;

/** Whether a sign-off of Chloe is revoked, by the template of the design it was given on. */
async function revoked(minute: number) {
  const { listsOf } = await getOwnPolicies(spaceId);
  const signOff = { role, accountId: 'chloe', at: timeOf(minute) };
  const [ofFeature, ofOthers] = [listsOf('feature'), listsOf('engineering')];
  return { ofFeature: isRevoked(signOff, ofFeature), ofOthers: isRevoked(signOff, ofOthers) };
}

test('What a template’s policy revoked stays revoked once that policy is removed, and for its designs alone', async () => {
  await save(undefined, 1, ['ben', 'chloe']);
  await save('feature', 3, ['ben']);
  await save('feature', 4);
  expect([await revoked(2), await revoked(5)]).toEqual([
    { ofFeature: true, ofOthers: false },
    { ofFeature: false, ofOthers: false },
  ]);
});

test('What the space’s policy revoked stays revoked under a template’s first policy, also one after others', async () => {
  await save(undefined, 1, ['ben', 'chloe']);
  await save(undefined, 3, ['ben']);
  await save('feature', 4, ['ben', 'chloe']);
  const first = [await revoked(2), await revoked(5)];
  await save('feature', 6);
  await save(undefined, 7, ['ben', 'chloe']);
  await save(undefined, 9, ['ben']);
  await save('feature', 10, ['ben', 'chloe']);
  expect([first, [await revoked(2), await revoked(8), await revoked(11)]]).toEqual([
    [
      { ofFeature: true, ofOthers: true },
      { ofFeature: false, ofOthers: false },
    ],
    [
      { ofFeature: true, ofOthers: true },
      { ofFeature: true, ofOthers: true },
      { ofFeature: false, ofOthers: false },
    ],
  ]);
});

test('While a template has a policy of its own, the space’s revokes nothing for its designs', async () => {
  await save('feature', 1, ['ben', 'chloe']);
  await save(undefined, 3, ['ben']);
  expect(await revoked(2)).toEqual({ ofFeature: false, ofOthers: true });
});

test('Of two saves at the same moment, none takes the other’s place', async () => {
  await save(undefined, 1, ['ben']);
  await Promise.all([save(undefined, 2, ['chloe']), save('feature', 3, ['dmitri'])]);
  const { ofSpace, ofTemplates } = await getOwnPolicies(spaceId);
  const people = [ofSpace, ofTemplates.get('feature')].map((policy) => policy?.roles?.[0]?.people);
  expect(people).toEqual([['chloe'], ['dmitri']]);
});
