/** What people complain of in approvals elsewhere, each as a test that it does not happen here. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { ada, ben, chloe } from '../../packages/local-site/products/people';
import { date, header, lozenge, mention, p, row, table, text } from '../words';
import { architect, lead, requestReview, sections, timeless } from './reviews';
import { approve, reviewSite } from './review-site';
import { valueOf } from './site-person';

const at = reviewSite();

const status = (words: string, color: string) => p(text('Status: '), lozenge(words, color));

test('approvals go stale silently: an edit is said wherever the design is shown, with the version that was approved', async () => {
  const pageId = await at.approved();
  await at.reviews.edit(pageId, 'idempotent by payment id', 'idempotent by request');
  const onPage = await at.reviews.look(at.first, pageId);
  const { designs } = valueOf(await at.first.panel('PAY-1', 'getEpicDesigns', {}));
  const onEpic = designs.find((design) => design.pageId === pageId)?.approval;
  const shown = [onPage, onEpic].map((approval) => ({
    status: approval?.status,
    version: approval?.version,
    changed: approval?.changed,
  }));
  const since = {
    status: 'changedSince',
    version: 1,
    changed: { version: 1, at: 'time', edits: 1, sections: ['API Design'], relinked: false },
  };
  expect(timeless(shown)).toEqual([since, since]);
});

test('approvals go stale silently: what changed is there to read, word by word', async () => {
  const pageId = await at.approved();
  await at.reviews.edit(pageId, 'by payment id', 'by request id');
  const { sections: changed } = valueOf(await at.first.macro(pageId, 'getChanges', { pageId }));
  expect(changed).toEqual([
    {
      title: 'API Design',
      change: 'changed',
      blocks: [
        {
          change: 'changed',
          kind: 'paragraph',
          words: [
            { text: 'Refunds are idempotent by ', change: 'same' },
            { text: 'payment', change: 'removed' },
            { text: 'request', change: 'added' },
            { text: ' id.', change: 'same' },
          ],
        },
      ],
    },
  ]);
});

test('approvals go stale silently: a comment and a known status leave an approval as it is, and count as progress', async () => {
  const questions = (state: string) =>
    table(
      header('#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Ticket'),
      row('r1', '1', 'Which queue?', undefined, date('2026-12-01'), lozenge(state), undefined, undefined),
    );
  const heading: AdfNode = { type: 'heading', attrs: { level: 2 }, content: [text('Open Questions')] };
  const pageId = await at.approved(status('Draft', 'neutral'), heading, questions('Open'), ...sections);
  const before = await at.reviews.look(at.author, pageId);
  await at.author.writePage(pageId, (document) => {
    const [macro, ...others] = withComment(document, 'The ledger may lag behind.').content;
    const [, ...body] = macro?.content ?? [];
    const kept = body.slice(2);
    const content = [status('Approved', 'green'), heading, questions('Resolved'), ...kept];
    return { ...document, content: [{ type: 'bodiedExtension', ...macro, content }, ...others] };
  });
  expect({ before: before.status, after: await at.reviews.look(at.author, pageId) }).toEqual({
    before: 'approved',
    after: {
      ...before,
      progress: {
        count: 1,
        first: [{ what: 'status', section: 'Open Questions', before: 'Open', after: 'Resolved' }],
      },
    },
  });
});

test('anyone can set the status: the author can’t mark the own page as approved', async () => {
  const pageId = await at.reviews.publish(status('Draft', 'neutral'), ...sections);
  const own = [lead, architect].map((role) => ({ role, people: [ada.accountId] }));
  const asReviewer = await at.reviews.take(at.author, pageId, { ...requestReview, reviewers: own });
  await at.reviews.take(at.author, pageId, requestReview);
  const asAuthor = await at.reviews.take(at.author, pageId, approve(lead));
  const byHand = await at.site.invokeResolver({
    accountId: ada.accountId,
    moduleKey: 'tdd',
    extension: { content: { id: pageId } },
    name: 'setStatus',
    payload: { pageId, status: 'approved' },
  });
  await at.author.writePage(pageId, (document) => signedByHand(document));
  const { status: stands, signed, needed, roles } = await at.reviews.look(at.author, pageId);
  expect({
    asReviewer: asReviewer.ok ? 'taken' : asReviewer.error.code,
    asAuthor: asAuthor.ok ? 'taken' : asAuthor.error.code,
    byHand: byHand.ok,
    stands,
    signed,
    needed,
    signOffs: roles.flatMap(({ signOffs }) => signOffs),
  }).toEqual({
    asReviewer: 'step-refused',
    asAuthor: 'step-refused',
    byHand: false,
    stands: 'inReview',
    signed: 0,
    needed: 2,
    signOffs: [],
  });
});

/** The document with an inline comment on a text. */
function withComment(document: AdfDocument, words: string): AdfDocument {
  const marks = [{ type: 'annotation', attrs: { id: 'comment-1', annotationType: 'inlineComment' } }];
  const before = JSON.stringify(document);
  const after = before.replace(JSON.stringify(text(words)), JSON.stringify({ ...text(words), marks }));
  if (after === before) throw new Error(`The document has no text “${words}”`);
  return JSON.parse(after) as AdfDocument;
}

/** The document as if everybody had signed: in its status, and in its Approval section. */
function signedByHand(document: AdfDocument): AdfDocument {
  const [macro, ...others] = document.content;
  const body = (macro?.content ?? []).slice(1, -1);
  const signatures = table(
    header('Role', 'Name', 'Date'),
    row(undefined, lead, mention(ben.accountId, ben.displayName), date('2026-11-20')),
    row(undefined, architect, mention(chloe.accountId, chloe.displayName), date('2026-11-20')),
  );
  const content = [status('Approved', 'green'), ...body, signatures];
  return { ...document, content: [{ type: 'bodiedExtension', ...macro, content }, ...others] };
}
