/** What the app stores of a page fits the attributes of its entities, whatever stands on the page. */
import fc from '../fast-check';
import { macro } from '../words';
import { configOf } from '../../src/features/reading/macro';
import { registered } from '../../src/features/designs/registration';
import { indexEntriesOf } from '../../src/features/overview/index-entry';
import { changeDesignRecord } from '../../src/features/designs/store/designs';
import { replaceEntries } from '../../src/features/overview/store/overview-index';
import { appStorage } from './app-storage';

appStorage();

test('storage takes the record of a page, whatever its macro claims', async () => {
  const version = fc.oneof(fc.constantFrom(1, 2 ** 31 - 1, 2 ** 31, 1e15, 1.5, -1), fc.double(), fc.maxSafeInteger());
  const claims = fc.record(
    { templateId: fc.constantFrom('engineering', '', ' '), templateVersion: version, epicId: fc.string() },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), claims, async (page, claimed) => {
      const config = configOf(macro(claimed));
      const stored = await changeDesignRecord(String(page), (record) => registered(record, config, undefined));
      expect(stored.templateVersion).toBe(config ? config.templateVersion : stored.templateVersion);
    }),
  );
});

test('storage takes the rows of a design, whatever its title', async () => {
  const title = fc.oneof(fc.constantFrom('', ' ', '\u3000\n', '\u0000'), fc.string({ unit: 'binary', maxLength: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), title, async (page, given) => {
      const facts = { projectId: undefined, milestoneDue: null, questionDue: null, awaited: [] };
      const changedAt = '2026-11-20T08:00:00.000Z';
      const design = {
        ...facts,
        pageId: String(page),
        spaceId: '1',
        title: given,
        status: 'draft' as const,
        changedAt,
      };
      await expect(replaceEntries(String(page), indexEntriesOf(design))).resolves.toBeUndefined();
    }),
  );
});
