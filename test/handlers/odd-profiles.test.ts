/** Whatever a product says a person is called, everybody is shown by some name, and nothing that names them fails. */
import fc from '../fast-check';
import {
  awaitedComment,
  changesComment,
  completedComment,
  requestComment,
} from '../../src/features/publishing/comments';
import { exportBlock } from '../../src/features/publishing/export-block';
import { getCurrentPerson } from '../../src/platform/confluence/people';
import { searchPeople } from '../../src/platform/confluence/search';
import { fetchTickets } from '../../src/platform/jira/tickets';
import type { Requester } from '../../src/platform/requester';
import { personOrFormerUser } from '../../src/features/people/named';
import { getPeople } from '../../src/features/people/people';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { role, signOff, standing } from '../approval/copies/standings';
import { doc } from '../words';

const blank = fc.constantFrom('', ' ', '\u00a0', '\t\n', '\u3000');
const name = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  blank,
  fc.constantFrom('constructor', '__proto__', 'toString', '@ada', '<b>', '"'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const profile = fc.record({
  accountId: fc.constantFrom('ada', 'constructor', '__proto__', '712020:1'),
  displayName: name,
});
const isBlank = (text: unknown) => typeof text !== 'string' || text.trim() === '';

const answering = (body: unknown): Requester => {
  const send = () => Promise.resolve(Response.json(body));
  return { requestConfluence: send, requestJira: send } as unknown as Requester;
};

test('everybody who is looked up has a name to show, known or not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(profile, { selector: ({ accountId }) => accountId }), async (results) => {
      const people = await getPeople(answering({ results }), ['ada']);
      const shown = ['ada', 'constructor', '__proto__', 'nobody'].map(
        (id) => personOrFormerUser(id, people).displayName,
      );
      expect(shown.filter(isBlank)).toEqual([]);
    }),
  );
});

test('who looks has a name or none, and who is found has one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(profile), profile, async (users, me) => {
      const { displayName } = await getCurrentPerson(answering(me));
      const found = await searchPeople(answering({ results: users.map((user) => ({ user })) }), 'a');
      expect([displayName, ...found.map((person) => person.displayName)].filter((each) => each === '')).toEqual([]);
      expect(found.map((person) => person.displayName).filter(isBlank)).toEqual([]);
      expect(displayName === undefined || !isBlank(displayName)).toBe(true);
    }),
  );
});

test('a ticket is read whatever its assignee is called', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.constant(null), profile), async (assignee) => {
      const fields = { summary: 'One', status: { statusCategory: { key: 'new' } }, assignee };
      const [ticket] = await fetchTickets(answering({ issues: [{ id: '1', key: 'PAY-1', fields }] }), ['1'], 'x');
      const called = ticket?.assignee?.displayName;
      expect([ticket?.assignee?.accountId, called === undefined || !isBlank(called)]).toEqual([
        assignee?.accountId,
        true,
      ]);
    }),
  );
});

test('comments and exports that name them are documents', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(profile), async (results) => {
      const people = await getPeople(answering({ results }), ['ada']);
      const nameOf = (accountId: string) => personOrFormerUser(accountId, people).displayName;
      const ids = ['ada', 'constructor', '__proto__'];
      const signed = standing({
        status: 'inReview',
        version: 1,
        roles: [role('Architect', { signOffs: ids.map((id) => signOff(id, '2026-11-12')), awaited: ids })],
      });
      const asked = [{ role: 'Architect', people: ids }];
      const documents = [
        requestComment({ by: 'ada', reviewers: asked }, nameOf),
        changesComment({ by: 'ada', role: 'Architect', comment: 'Why?' }, ids, nameOf),
        completedComment(signed, ids, nameOf),
        awaitedComment('2026-11-12', asked, nameOf),
        doc(...exportBlock(signed, nameOf, { version: 1, differs: true })),
      ];
      expect(documents.flatMap(adfErrors)).toEqual([]);
    }),
  );
});
