/** Which link comes of what people asked for, in whatever order it happened. */
import fc from '../fast-check';
import type { IssueRight, PageRight } from '../../src/features/designs/edit-rights';
import { type DesignRecord, withLink, withoutLink } from '../../src/features/designs/store/design-record';
import { linkOf } from '../../src/features/designs/store/design-link';
import {
  insertedLink,
  type RequestedLink,
  type LinkRequest,
  openProposal,
} from '../../src/features/designs/store/link-requests';

const day = 24 * 60 * 60 * 1000;
const now = Date.now();
const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
const page = (at: string, accountId = 'ada') => ({ pageId: '7', accountId, at }) as PageRight;
const issue = (at: string, issueId = '100') => ({ issueId, accountId: 'ada', at }) as IssueRight;
const record: DesignRecord = { pageId: '7', version: 1 };
const request = (...asks: RequestedLink[]): LinkRequest => ({ pageId: '7', issueId: '100', asks, version: 1 });
const insertion = (at: string): RequestedLink => ({ page: page(at), issue: issue(at), via: 'picker' });
const proposal = (at: string): RequestedLink => ({ page: page(at, 'chloe'), via: 'picker' });

test('an insertion becomes the link, with who and when', () => {
  const at = ago(day);
  expect(insertedLink(record, request(insertion(at)))).toEqual({
    pageId: '7',
    epicId: '100',
    by: 'ada',
    at,
    via: 'picker',
  });
});

test('an insertion of a month ago, and a proposal, become none', () => {
  expect([
    insertedLink(record, request(insertion(ago(31 * day)))),
    insertedLink(record, request(proposal(ago(day)))),
    insertedLink(record, undefined),
  ]).toEqual([undefined, undefined, undefined]);
});

test('whatever people decided about a page later stands: an insertion made before changes nothing', () => {
  const times = fc.integer({ min: 1, max: 20 * day });
  const decision = fc.record({ before: times, kind: fc.constantFrom('link' as const, 'unlink' as const) });
  fc.assert(
    fc.property(fc.uniqueArray(times, { minLength: 1, maxLength: 5 }), fc.option(decision), (asked, decided) => {
      const at = decided && ago(decided.before);
      const stored =
        decided === null || at === null
          ? record
          : decided.kind === 'link'
            ? withLink(record, linkOf(page(at), issue(at, '200'), 'panel'))
            : withoutLink(record, at);
      const newest = Math.min(...asked);
      const expected = decided === null || newest < decided.before ? ago(newest) : undefined;
      expect(insertedLink(stored, request(...asked.map((each) => insertion(ago(each)))))?.at).toBe(expected);
    }),
  );
});

test('a proposal is open until somebody accepts, declines, or links or unlinks the page', () => {
  const asked = request(proposal(ago(5)));
  const linked = withLink(record, linkOf(page(ago(1)), issue(ago(1)), 'panel'));
  expect([
    openProposal(record, asked)?.page.accountId,
    openProposal(linked, asked),
    openProposal(withoutLink(record, ago(1)), asked),
    openProposal(record, { ...asked, declined: { by: 'ben', at: ago(1) } }),
    openProposal(withoutLink(record, ago(9)), asked)?.page.accountId,
  ]).toEqual(['chloe', undefined, undefined, undefined, 'chloe']);
});

test('a link of one page is refused on the record of another', () => {
  const link = linkOf(page(ago(1)), issue(ago(1)), 'panel');
  expect(() => withLink({ pageId: '8', version: 1 }, link)).toThrow('none of page 8');
});
