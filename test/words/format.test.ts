import { formatMessage, formatMessages, withLocale } from '../../src/i18n/format';
import { message } from '../../src/i18n/message';

const advice = () => formatMessage(message('failure.unavailable.advice'));

test('puts a message into the language of the caller', () => {
  expect([withLocale('de-DE', advice), withLocale('ja-JP', advice)]).toEqual([
    'Versuchen Sie es in einer Minute erneut.',
    '1 分後にもう一度お試しください。',
  ]);
});

test('puts it into English for everybody else, and where nobody called', () => {
  const english = 'Try again in a minute.';
  expect([advice(), withLocale('fr-FR', advice), withLocale('', advice)]).toEqual([english, english, english]);
});

test('keeps to a language through what is waited for', async () => {
  const later = async () => {
    await Promise.resolve();
    return advice();
  };
  expect(await Promise.all([withLocale('de-DE', later), withLocale('ja-JP', later)])).toEqual([
    'Versuchen Sie es in einer Minute erneut.',
    '1 分後にもう一度お試しください。',
  ]);
});

test('formats messages among the arguments, and joins a list as its language does', () => {
  const statuses = [message('text.quoted', { text: 'Done' }), message('text.quoted', { text: 'Rejected' })];
  const severalSteps = () => formatMessage(message('sync.ticket.severalSteps', { statuses }));
  expect([severalSteps(), withLocale('ja-JP', severalSteps)]).toEqual([
    expect.stringContaining('“Done”, “Rejected”'),
    expect.stringContaining('「Done」、「Rejected」'),
  ]);
});

test('formats every message of an answer, and leaves what merely looks like one', () => {
  const quoted = message('text.quoted', { text: 'PAY-1' });
  const fromJira = { key: 'text.quoted', values: { text: 'PAY-1' } };
  const answer = { epic: fromJira, notes: [quoted, 'as it was'], nested: { reason: quoted, none: null, count: 3 } };
  expect(formatMessages(answer)).toEqual({
    epic: { key: 'text.quoted', values: { text: 'PAY-1' } },
    notes: ['“PAY-1”', 'as it was'],
    nested: { reason: '“PAY-1”', none: null, count: 3 },
  });
});
