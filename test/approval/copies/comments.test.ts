import {
  askedAgainComment,
  awaitedComment,
  changesComment,
  completedComment,
  requestComment,
} from '../../../src/features/publishing/comments';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { date, doc, mention, p, ul } from '../../words';

const names: Record<string, string> = { ada: 'Ada Park', ben: 'Ben Okafor', cleo: 'Cleo Ruiz' };
const nameOf = (accountId: string) => names[accountId] ?? 'Former user';
const [ada, ben, cleo] = Object.entries(names).map(([id, name]) => mention(id, name));
const asked = [
  { role: 'Architect', people: ['ben', 'cleo'] },
  { role: 'Legal', people: [] },
];
const byRole = ul(p('Architect: ', ben ?? '', ', ', cleo ?? ''));
const changed = {
  version: 7,
  at: '2026-11-12T09:30:00.000Z',
  digest: '1:then',
  edits: 4,
  sections: ['API Design', 'Goals'],
  relinked: false,
};

test.each([
  [
    'asks for a review, role by role',
    requestComment({ by: 'ada', reviewers: asked }, nameOf),
    doc(
      p('Ada Park asks for a review of this design. Sign off, or ask for changes, in the status of this page.'),
      byRole,
    ),
  ],
  [
    'tells of changes in the words of who asks for them',
    changesComment(
      { by: 'ben', role: 'Architect', comment: 'Say which queue.\n\nAnd why.' },
      ['ada', 'cleo', 'ada'],
      nameOf,
    ),
    doc(p(ada ?? '', ', ', cleo ?? '', ' Ben Okafor asked for changes as Architect:'), {
      type: 'blockquote',
      content: [p('Say which queue.'), p('And why.')],
    }),
  ],
  [
    'tells of the last sign-off',
    completedComment({ signed: 3, needed: 3, version: 7 }, ['ada'], nameOf),
    doc(p(ada ?? '', ' This design is approved: 3 of 3 sign-offs, on version 7.')),
  ],
  [
    'tells of the only sign-off',
    completedComment({ signed: 1, needed: 1, version: undefined }, ['ada'], nameOf),
    doc(p(ada ?? '', ' This design is approved: 1 of 1 sign-off.')),
  ],
  [
    'asks again after an edit',
    askedAgainComment(changed, asked, nameOf),
    doc(
      p('This design changed since version 7, which was signed off (API Design and Goals). Look at it again:'),
      byRole,
    ),
  ],
  [
    'asks again where nobody can tell what changed',
    askedAgainComment({ ...changed, sections: [] }, asked, nameOf),
    doc(p('This design changed since version 7, which was signed off. Look at it again:'), byRole),
  ],
  [
    'reminds those who are awaited',
    awaitedComment('2026-11-12', asked, nameOf),
    doc(p('The review that was asked for on ', date('2026-11-12'), ' still waits for:'), byRole),
  ],
])('a comment %s', (_, comment, expected) => {
  expect({ comment, errors: adfErrors(comment) }).toEqual({ comment: expected, errors: [] });
});
