import {
  authors,
  bullets,
  code,
  codeBlock,
  day,
  documentOf,
  epicLink,
  featureName,
  heading,
  label,
  labelled,
  labelledLine,
  lozenge,
  numbered,
  openQuestions,
  paragraph,
  prompt,
  relatedLinks,
  slot,
  strong,
  table,
  trackedTable,
} from './parts';
import { randomId, type NewId, type Template } from './template';

const statusWords = {
  draft: 'Draft',
  inReview: 'In Review',
  approved: 'Approved',
  implemented: 'Implemented',
} as const;

export const engineering: Template = {
  id: 'engineering',
  version: 1,
  name: 'Engineering',
  purpose: 'A change that reaches production: API, data, operations, rollout, and sign-off by role.',
  hasTimeline: true,
  statusWords,
  build: (prefill, newId = randomId) =>
    documentOf(
      heading(1, 'Technical Design Document (TDD): ', featureName(prefill)),
      labelled('Status', lozenge(statusWords.draft)),
      labelled('Author', authors(prefill)),
      labelled('Created', day(prefill.date)),
      labelled('Last Updated', day(prefill.date)),
      label('Related Documents'),
      bullets(
        epicLink(prefill, 'Paste the epic'),
        ['PRD: ', slot('Paste the requirements page')],
        ['RFC: ', slot('Paste it, if one led here')],
        ['ADRs: ', slot('Paste the decisions this rests on')],
        ...relatedLinks(prefill),
      ),

      heading(2, 'Overview'),

      heading(3, 'Problem Statement'),
      prompt('What breaks, slows down or cannot be built today; leave the business case to the PRD'),

      heading(3, 'Proposed Solution'),
      prompt('The idea in three sentences, so that a reviewer can already disagree'),

      heading(3, 'Goals'),
      bullets(slot('What will be measurably better'), slot('What must not get worse')),

      heading(3, 'Non-Goals'),
      bullets(slot('What you were asked about and decided to leave out')),

      heading(2, 'System Architecture'),

      heading(3, 'High-Level Design'),
      prompt('Say what the picture shows: which parts are new, and where a request crosses a border'),
      codeBlock(
        'text',
        `
  Browser
     | TLS
  Edge proxy
     |
  Bookings API ----> Event bus ----> Reminder worker
     |
  Bookings store
`,
      ),

      heading(3, 'Component Descriptions'),

      heading(4, 'Component 1: ', slot('Name')),
      labelled('Responsibility', slot('The one job it has')),
      labelled('Technology', slot('Language, framework, and anything new to the team')),
      labelled('Interfaces', slot('Calls, events or files it offers to others')),
      labelled('Dependencies', slot('What has to be up for it to work')),

      heading(4, 'Component 2: ', slot('Name')),
      prompt('Responsibility, technology, interfaces and dependencies, as above'),

      heading(2, 'API Design'),

      heading(3, 'New Endpoints'),

      heading(4, 'POST /api/v1/resource'),
      labelled('Description', slot('What a caller gets done with it')),
      label('Request'),
      codeBlock(
        'json',
        `
{
  "room": "R-204",
  "seats": 6
}
`,
      ),
      label('Response (Success - 200)'),
      codeBlock(
        'json',
        `
{
  "bookingId": "b-7131",
  "room": "R-204",
  "heldUntil": "2026-04-15T09:10:00Z"
}
`,
      ),
      label('Response (Error - 400)'),
      codeBlock(
        'json',
        `
{
  "code": "too-many-seats",
  "message": "R-204 seats 4 people."
}
`,
      ),
      labelled('Authentication', slot('Who may call it, and with which token')),
      labelled('Rate Limiting', slot('How many calls, per whom, in which time')),
      labelled('Validation', slot('What is refused, with which code')),

      heading(3, 'Modified Endpoints'),
      prompt('Existing calls that take, return or mean something else from now on'),

      heading(3, 'Breaking Changes'),
      prompt('What stops working, for whom, and how they move over'),

      heading(2, 'Data Model'),

      heading(3, 'Database Schema'),

      heading(4, 'New Tables'),
      paragraph(strong('Table: '), code('bookings')),
      codeBlock(
        'sql',
        `
CREATE TABLE bookings (
  booking_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room TEXT NOT NULL REFERENCES rooms (code),
  seats SMALLINT NOT NULL CHECK (seats > 0),
  held_until TIMESTAMPTZ
);

CREATE INDEX bookings_by_room ON bookings (room);
`,
      ),
      label('Rationale'),
      bullets(
        slot('Why these keys and types'),
        slot('Which query each index is for'),
        slot('How long rows are kept, and what removes them'),
      ),

      heading(4, 'Modified Tables'),
      prompt('Columns added, changed or dropped, and whether it locks the table'),

      heading(3, 'Data Flow'),
      codeBlock('text', 'Form --> checked request --> booking rules --> stored booking --> event'),
      prompt('What each arrow adds, drops or converts, and where it can stop halfway'),

      heading(2, 'Security Considerations'),

      heading(3, 'Authentication & Authorization'),
      bullets(slot('How callers prove who they are'), slot('Which role may do what, and where it is checked')),

      heading(3, 'Data Protection'),
      bullets(slot('Encrypted where, with whose keys'), slot('Personal data: which, why, until when')),

      heading(3, 'Input Validation'),
      bullets(
        slot('Sizes, formats and limits you enforce'),
        slot('How text from outside is kept from being run or rendered'),
      ),

      heading(3, 'Rate Limiting'),
      bullets(slot('Limits, what they protect, and what a caller over them sees')),

      heading(2, 'Performance'),

      heading(3, 'Expected Load'),
      bullets(
        slot('Calls, average and peak'),
        slot('Rows and bytes, now and in a year'),
        slot('People at the same time'),
      ),

      heading(3, 'Performance Targets'),
      bullets(
        ['API response time: ', slot('Milliseconds, at p95')],
        ['Database query time: ', slot('Milliseconds, for the slowest query that matters')],
        ['Throughput: ', slot('What it has to sustain')],
      ),

      heading(3, 'Optimization Strategies'),
      bullets(
        slot('What is computed once and kept'),
        slot('Which reads an index turns from slow to fast'),
        slot('Which query you rewrite, and what it gains'),
        slot('What you can run more of'),
      ),

      heading(3, 'Load Testing Plan'),
      prompt('Which load, against which environment, and the result that lets you go live'),

      heading(2, 'Scalability'),

      heading(3, 'Horizontal Scaling'),
      prompt('What happens with twice the instances, and what they still share'),

      heading(3, 'Database Scaling'),
      prompt('The first limit the database meets, and what you do then'),

      heading(3, 'Caching Strategy'),
      bullets(
        labelledLine('What to cache', slot('Costly to get, asked for often, fine when a little old')),
        labelledLine('Cache TTL', slot('How old is too old')),
        labelledLine('Cache invalidation', slot('Which change empties which entry')),
      ),

      heading(2, 'Monitoring & Observability'),

      heading(3, 'Metrics to Track'),
      bullets('Requests', 'Errors', 'Latency: p50, p95 and p99', 'Query time', 'Cache hits'),

      heading(3, 'Logging'),
      bullets(
        slot('Events someone will look for at night'),
        slot('What is a warning, and what is an error'),
        slot('What must never be written, and what makes sure of it'),
      ),

      heading(3, 'Alerts'),
      bullets(
        ['Errors: ', slot('Threshold, and whom it wakes')],
        ['Latency: ', slot('Threshold, and whom it tells')],
        ['Connections: ', slot('Threshold, and whom it wakes')],
      ),

      heading(3, 'Dashboards'),
      prompt('The questions one look at the dashboard has to answer'),

      heading(2, 'Error Handling'),

      heading(3, 'Error Scenarios'),

      heading(4, 'Scenario 1: ', slot('Error Name')),
      labelled('Trigger', slot('What has to happen first')),
      labelled('User Impact', slot('What people see, and whether they lose work')),
      labelled('Handling', slot('What the system does by itself')),
      labelled('Recovery', slot('How it gets back, and who has to help')),

      heading(4, 'Scenario 2: Database Unavailable'),
      labelled('Trigger', slot('How you notice, and after how long')),
      labelled('User Impact', slot('What still works without it')),
      labelled('Handling', slot('Fail at once, queue, or serve what is cached')),
      labelled('Recovery', slot('How load comes back without knocking it over again')),

      heading(2, 'Testing Strategy'),

      heading(3, 'Unit Tests'),
      bullets(slot('Rules worth a test each, with their edges'), slot('What is faked, and what is not'), [
        'Target: ',
        slot('Coverage you ask for, and of what'),
      ]),

      heading(3, 'Integration Tests'),
      bullets(
        slot('Calls tested through the real stack'),
        slot('Where their data comes from'),
        slot('Which failures are provoked'),
      ),

      heading(3, 'Performance Tests'),
      bullets(slot('How many times the expected peak'), slot('The target that fails the build')),

      heading(3, 'Security Tests'),
      bullets(
        slot('Scanners, and what they block'),
        slot('Attempts to act as someone else'),
        slot('Hostile input, and where it is tried'),
      ),

      heading(2, 'Deployment Plan'),

      heading(3, 'Phase 1: Development & Testing'),
      numbered(
        slot('First piece that can be merged'),
        slot('Tests that have to pass'),
        slot('Where it runs first'),
        slot('Who tries it, with what'),
      ),

      heading(3, 'Phase 2: Staging'),
      numbered(
        slot('What staging has to resemble'),
        slot('What is checked by hand'),
        slot('Load you put on it'),
        slot('Review it has to pass'),
      ),

      heading(3, 'Phase 3: Production Rollout'),
      numbered(
        slot('Ship it switched off'),
        slot('First people who get it'),
        slot('Steps in percent, and the wait between'),
        slot('Numbers that stop the rollout'),
      ),

      heading(3, 'Rollback Plan'),
      bullets(
        ['Feature flag: ', slot('Its name, and what turning it off leaves behind')],
        ['Database changes: ', slot('Why the old code still runs on the new schema')],
        ['API changes: ', slot('How old clients keep working')],
      ),

      heading(2, 'Migration & Backward Compatibility'),

      heading(3, 'Data Migration'),
      prompt('What moves, how much of it, and how long it takes; or why nothing moves'),
      label('Steps'),
      numbered(slot('First step, and how to tell that it worked'), slot('Next step')),
      label('Rollback'),
      prompt('The last moment at which you can go back, and how'),

      heading(3, 'API Versioning'),
      prompt('Which clients notice, and until when their version lives'),

      heading(2, 'Dependencies'),

      heading(3, 'Upstream Dependencies (Must exist first)'),
      bullets(slot('What has to be there, from whom, by when')),

      heading(3, 'Downstream Impact (Who depends on this)'),
      bullets(slot('Who has to know, test or change something')),

      heading(3, 'Third-Party Services'),
      bullets(slot('What you buy or borrow'), slot('What it promises, and what you do when it fails')),

      heading(2, 'Risks & Mitigations'),
      table(
        ['Risk', 'Likelihood', 'Impact', 'Mitigation'],
        [
          slot('What could make this slower than today'),
          slot('Medium'),
          slot('High'),
          slot('How you find out early, and what you do'),
        ],
        [slot('Someone else who could let you down'), slot('Low'), slot('Medium'), slot('How you go on without them')],
        [
          slot('The step you would least like to repeat'),
          slot('Low'),
          slot('High'),
          slot('How you rehearse and undo it'),
        ],
      ),

      heading(2, 'Open Questions'),
      openQuestions(newId),

      heading(2, 'Timeline'),
      timeline(newId),

      heading(2, 'Approval'),
      labelled('Engineering Lead', [slot('@Person'), ' - ', slot('Date')]),
      labelled('Architect', [slot('@Person'), ' - ', slot('Date')]),
      labelled('Security Review', [slot('@Person'), ' - ', slot('Date')]),
    ),
};

const timeline = (newId: NewId) =>
  trackedTable(
    newId,
    ['Milestone', 'Date', 'Owner', 'Ticket'],
    [
      ['Design approved', slot('Date'), 'Eng Lead', ''],
      ['Implementation complete', slot('Date'), 'Team', ''],
      ['QA complete', slot('Date'), 'QA', ''],
      ['Production deploy', slot('Date'), 'DevOps', ''],
    ],
  );
