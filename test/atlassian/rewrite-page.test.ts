import type { AdfDocument } from '../../src/adf/node';
import { rewritePage } from '../../src/atlassian/confluence/rewrite-page';
import { ada, ben } from '../site/products/people';
import { adf, pageBody, paragraph } from '../site/products/test-products';
import { personOnProducts } from './person-on-products';

const pageId = '131103';
const words = {
  adviceUnreadable: 'Publish it again.',
  keptChanging: (title: string) => `“${title}” kept changing.`,
  adviceChanging: 'Try again later.',
};
const withLine = (stored: AdfDocument, line: string): AdfDocument => ({
  ...stored,
  content: [...stored.content, paragraph(line)],
});

/** A page that Ben edits while Ada’s change is being made, so many times. */
function edited(times: number) {
  const { requesterOf, as } = personOnProducts();
  let left = times;
  const edit = async (version: number) => {
    if (left === 0) return;
    left -= 1;
    const body = pageBody(adf(paragraph(`By Ben, ${String(times - left)}`)));
    await as(ben).put(`/wiki/api/v2/pages/${pageId}`, {
      id: pageId,
      status: 'current',
      title: 'Payments',
      body,
      version: { number: version + 1 },
    });
  };
  return {
    as,
    rewrite: (message?: typeof words) =>
      rewritePage(requesterOf(ada), pageId, {
        change: async (stored, { version }) => {
          await edit(version.number);
          return { document: withLine(stored, 'By Ada') };
        },
        versionMessage: 'Ada was here',
        ...(message && { words: message }),
      }),
  };
}

test('a change is made again in what somebody else stored meanwhile', async () => {
  const { document, version } = await edited(2).rewrite();
  expect([document, version]).toEqual([adf(paragraph('By Ben, 2'), paragraph('By Ada')), 4]);
});

test('a page that keeps changing is a conflict, and for who waits a failure in words', async () => {
  await expect(edited(9).rewrite()).rejects.toMatchObject({ name: 'ProductError', kind: 'conflict' });
  await expect(edited(9).rewrite(words)).rejects.toMatchObject({
    error: { code: 'page-changed', message: '“Payments” kept changing.', advice: 'Try again later.' },
  });
});

test('a page in the trash is not brought back by writing to it', async () => {
  const { as, rewrite } = edited(0);
  await as(ada).delete(`/wiki/api/v2/pages/${pageId}`);
  await expect(rewrite()).rejects.toMatchObject({ error: { code: 'page-not-current' } });
});
