import { dayIn, formatDay } from '../../static/src/shared/dates';
import { sayMilestones, sayOpenQuestions } from '../../static/src/shared/sayItems';

const today = '2026-11-20';
const dates = {
  today,
  formatDay: (day: string) => formatDay(day, 'en-US', today),
  formatMoment: (moment: string) => moment,
  formatTime: (moment: Date) => moment.toISOString(),
};

test('says a day in the language of the viewer, with its year where that is another', () => {
  expect([
    formatDay('2026-11-24', 'en-US', today),
    formatDay('2027-01-05', 'en-US', today),
    formatDay('2026-11-24', 'de-DE', today),
  ]).toEqual(['Nov 24', 'Jan 5, 2027', '24. Nov.']);
});

test('takes the day from the time zone of the viewer', () => {
  const moment = new Date('2026-11-20T23:30:00Z');
  expect(['America/Los_Angeles', 'UTC', 'Asia/Tokyo'].map((timeZone) => dayIn(timeZone, moment))).toEqual([
    '2026-11-20',
    '2026-11-20',
    '2026-11-21',
  ]);
});

test('says how many open questions are answered, and when the next is due', () => {
  expect([
    sayOpenQuestions({ total: 0, done: 0, nextDue: null }, dates),
    sayOpenQuestions({ total: 5, done: 2, nextDue: '2026-11-24' }, dates),
    sayOpenQuestions({ total: 5, done: 5, nextDue: null }, dates),
    sayOpenQuestions({ total: 5, done: 2, nextDue: '2026-11-01' }, dates),
  ]).toEqual([
    'None',
    '2 of 5 answered · next due Nov 24',
    '5 of 5 answered',
    '2 of 5 answered · next due Nov 1 (overdue)',
  ]);
});

test('says how many milestones are done, and which is next', () => {
  expect([
    sayMilestones({ total: 4, done: 1, next: { text: 'QA complete', due: '2026-12-03' } }, dates),
    sayMilestones({ total: 4, done: 1, next: { text: 'QA complete', due: null } }, dates),
    sayMilestones({ total: 4, done: 4, next: null }, dates),
  ]).toEqual(['1 of 4 done · next: QA complete, Dec 3', '1 of 4 done · next: QA complete', '4 of 4 done']);
});
