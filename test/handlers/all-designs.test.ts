/** Work on all designs is handed over part by part, so that neither a function's time nor Forge's limits cut it. */
import { firstBatch, pushDesignBatch, designBatch } from '../../src/features/designs/design-batches';
import { changeDesignRecord } from '../../src/features/designs/store/designs';
import { appStorage } from '../store/app-storage';

const calls = appStorage();

interface Pushed {
  body: Record<string, unknown>;
  delayInSeconds?: number;
}

test('every design is handed over once, with less than 500 events a minute', async () => {
  const ids = Array.from({ length: 230 }, (_, index) => String(1000 + index));
  for (const pageId of ids) await changeDesignRecord(pageId, (record) => ({ ...record, templateId: 'feature' }));
  let pushed: Pushed[] = [];
  calls.instead = (path, body) => {
    if (!path.includes('/publish/')) return undefined;
    pushed.push(...(body as { payload: Pushed[] }).payload);
    return Response.json({}, { status: 201 });
  };
  const handedOver: string[][] = [];
  let part: unknown = { ...firstBatch, day: '2026-11-30' };
  while (part !== undefined) {
    pushed = [];
    const asked = { ...designBatch.parse(part), day: '2026-11-30' };
    await pushDesignBatch('reminders', asked, (designs) => designs.map(({ pageId }) => ({ body: { pageId } })));
    handedOver.push(pushed.flatMap(({ body }) => (typeof body.pageId === 'string' ? [body.pageId] : [])));
    const next = pushed.find(({ body }) => 'allAfter' in body);
    part = next?.body;
    if (next) expect((pushed.length * 60) / (next.delayInSeconds ?? 0)).toBeLessThan(500);
  }
  expect([handedOver.map(({ length }) => length), handedOver.flat()]).toEqual([[100, 100, 30], ids]);
});
