import type { AdfNode } from '../../src/contract/adf-node';
import { type DigestFacts, noFacts } from '../../src/features/approval/digest/facts';
import { withMentions, withTokens } from '../../src/features/approval/digest/own-mentions';
import { contentOf } from '../../src/features/approval/digest/registry';
import { accountTokens } from '../../src/features/people/store/account-tokens';
import {
  getOwnWrites,
  recordItemBlocks,
  recordSignOffBlocks,
  recordTickets,
} from '../../src/features/reviews/store/own-writes';
import { card, doc, mention, p } from '../words';
import { appStorage } from './app-storage';

const calls = appStorage();
const written = async (pageId = '42') => (await getOwnWrites([pageId])).get(pageId);

test('A page that nothing was recorded for is left out', async () => {
  await recordTickets('42', ['PAY-1']);
  expect([...(await getOwnWrites(['41', '42', '43'])).keys()]).toEqual(['42']);
});

test('Tickets, lines of items and sign-offs are kept beside each other', async () => {
  const blocks = [{ before: p('a'), after: p('b') }];
  await recordTickets('42', ['PAY-1', 'PAY-2']);
  await recordSignOffBlocks('42', blocks);
  await recordTickets('42', ['PAY-2', 'PAY-3']);
  await recordItemBlocks('42', [{ before: p('x'), after: p('x ', card('u')) }]);
  expect(await written()).toEqual({
    tickets: ['PAY-1', 'PAY-2', 'PAY-3'],
    itemBlocks: [{ before: p('x'), after: p('x ', card('u')) }],
    signOffBlocks: blocks,
  });
});

test('A line that the app writes again keeps what people had left there, whatever ids an editor gave it since', async () => {
  const withId: AdfNode = { ...p('one'), attrs: { localId: 'given' } };
  await recordItemBlocks('42', [{ before: p('people'), after: p('one') }]);
  await recordItemBlocks('42', [{ before: withId, after: p('two') }]);
  expect((await written())?.itemBlocks).toEqual([
    { before: p('people'), after: p('one') },
    { before: p('people'), after: p('two') },
  ]);
});

test('A block may be nested deeper than storage takes', async () => {
  const deep = Array.from({ length: 80 }).reduce<AdfNode>((inner) => ({ type: 'panel', content: [inner] }), p('x'));
  const blocks = [{ before: deep, after: p('y') }];
  await recordSignOffBlocks('42', blocks);
  expect(await written()).toEqual({ ...noFacts, signOffBlocks: blocks });
});

test('The newest are kept where all are more than storage takes', async () => {
  const blocks = Array.from({ length: 300 }, (_, index) => ({ before: p('x'.repeat(1000)), after: p(String(index)) }));
  await recordItemBlocks('42', blocks);
  const kept = (await written())?.itemBlocks ?? [];
  expect([kept.length > 100, kept.length < 300, kept.at(-1)]).toEqual([true, true, blocks.at(-1)]);
});

test('Nothing is stored anew for tickets that are known', async () => {
  await recordTickets('42', ['PAY-1']);
  const paths: string[] = [];
  calls.before = (path) => paths.push(path);
  await recordTickets('42', ['PAY-1']);
  await recordItemBlocks('42', []);
  expect(paths.filter((path) => path.endsWith('/set'))).toEqual([]);
});

describe('blocks that mention people', () => {
  const ada = mention('712020:ada', 'Ada Park');
  const ben = mention('712020:ben', 'Ben Okafor');
  const blocks = [{ before: p('Lead: ', ada), after: p('Lead: ', ada, ', ', ben) }];
  const record = async () => recordSignOffBlocks('42', withTokens(blocks, await accountTokens()));

  test('are stored without their account ids and names', async () => {
    const values: string[] = [];
    calls.instead = (path, body) => {
      if (path.endsWith('/set')) values.push(JSON.stringify(body));
      return undefined;
    };
    await record();
    await recordItemBlocks('42', blocks);
    expect([values.length, values.filter((value) => /712020|Park|Okafor/.test(value))]).toEqual([3, []]);
  });

  test('are what the page says again, with the names it shows now', async () => {
    await record();
    const { signOffBlocks, tokenOf } = (await written()) ?? noFacts;
    const page = doc(p(mention('712020:ben', 'Ben O.'), ada));
    expect(withMentions(signOffBlocks, page, tokenOf)).toEqual([
      { before: p('Lead: ', ada), after: p('Lead: ', ada, ', ', mention('712020:ben', 'Ben O.')) },
    ]);
  });

  test('give the digest that the page had before the app wrote on it', async () => {
    await record();
    const facts = (await written()) ?? noFacts;
    const digestOf = (block: AdfNode, known: DigestFacts) =>
      contentOf({ title: 'Design', document: doc(block), facts: known }).digest;
    expect(digestOf(p('Lead: ', ada, ', ', ben), facts)).toBe(digestOf(p('Lead: ', ada), noFacts));
  });
});
