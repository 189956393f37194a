import { Rule } from 'adf-builder';
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
  openQuestions,
  paragraph,
  prompt,
  relatedLinks,
  slot,
} from './parts';
import { randomId, type Template } from './template';

const statusWords = {
  draft: 'Draft',
  inReview: 'In Review',
  approved: 'Approved',
  implemented: 'Implemented',
} as const;

export const guardrails: Template = {
  id: 'guardrails',
  version: 1,
  name: 'Guardrails',
  purpose: 'A feature that has to show how it keeps the team’s rules: tests, security, logging, migrations.',
  hasTimeline: false,
  statusWords,
  build: (prefill, newId = randomId) =>
    documentOf(
      heading(1, featureName(prefill), ' - Technical Design'),
      paragraph(...authors(prefill), ' · ', epicLink(prefill, 'Paste the epic')),
      ...relatedLinks(prefill).map((link) => paragraph(link)),

      heading(2, 'Architecture Overview'),
      codeBlock(
        'mermaid',
        `
flowchart LR
    phone[Phone] --> edge[Edge proxy]
    desk[Front desk] --> edge
    edge --> bookings[Bookings API]
    bookings --> rules[Booking rules]
    rules --> store[(Bookings)]
    rules --> held[(Held rooms)]
`,
      ),

      heading(2, 'Guardrail Mapping'),
      prompt('For each rule the requirements name: where in this design it is kept'),

      heading(3, 'Testing Coverage'),
      bullets(
        labelledLine('Unit tests', slot('Rules and edges that get one')),
        labelledLine('Integration tests', slot('Calls that are tested through the stack')),
        labelledLine('Coverage target', slot('Percent, and of what')),
      ),

      heading(3, 'Security Basics'),
      bullets(
        labelledLine('Authentication', slot('How, and in which layer')),
        labelledLine('Authorization', slot('Roles or rules, and the code that asks')),
        labelledLine('Input validation', slot('At which border, with what')),
        labelledLine('OWASP mitigations', slot('Which of the ten apply, and the answer to each')),
      ),

      heading(3, 'Error Handling'),
      bullets(
        labelledLine('Error hierarchy', slot('Kinds of errors, and what each means to a caller')),
        labelledLine('User messaging', slot('What people read: what happened, what to do next')),
        labelledLine('Internal logging', slot('What an engineer needs to find the cause')),
      ),

      heading(3, 'Logging & Observability'),
      bullets(
        labelledLine('Structured logging', slot('Fields every line has')),
        labelledLine('Correlation IDs', slot('Where they start, and how they travel')),
        labelledLine('Metrics', slot('Names, units, and the question each answers')),
      ),

      heading(3, 'API Design'),
      bullets(
        labelledLine('Versioning', slot('Where the version is, and when it changes')),
        labelledLine('Pagination', slot('How a client asks for the next page')),
        labelledLine('Error format', slot('Shape of an error answer')),
      ),

      heading(3, 'Data Validation'),
      bullets(
        labelledLine('Request validation', slot('Schema, and what happens to unknown fields')),
        labelledLine('Business rules', slot('Checks that need more than the request')),
        labelledLine('Output sanitization', slot('How text of one user is safe on the screen of another')),
      ),

      heading(3, 'Database Migrations'),
      bullets(
        labelledLine('Migration tool', slot('Name, and who runs it')),
        labelledLine('Rollback strategy', slot('The way back from each step')),
        labelledLine('Backfill approach', slot('Batch size, pace, and how to resume')),
      ),

      heading(3, 'Documentation'),
      bullets(
        labelledLine('API docs', slot('Where they are, and what builds them')),
        labelledLine('Code comments', slot('What deserves one here')),
        labelledLine('README updates', slot('What a newcomer has to know after this')),
      ),

      heading(2, 'Components'),

      heading(3, '1. ', slot('Component Name')),
      labelled('Purpose', slot('The one job it has')),
      labelled('Location', [code('src/bookings/'), ' ', slot('or where it really is')]),
      label('Dependencies'),
      bullets(slot('Part of this system it calls'), slot('Library it brings in, and why')),
      label('Key Classes/Functions'),
      codeBlock(
        'python',
        `
class HeldRooms:
    def hold(self, room: Room, until: datetime) -> Hold:
        """Fails if another hold on the room is still running."""
`,
      ),
      label('State Management'),
      bullets(slot('What it remembers, and who may change it'), slot('What survives a restart')),

      heading(3, '2. ', slot('Component Name')),
      prompt('Purpose, location, dependencies, code and state, as above'),

      heading(2, 'Data Models'),

      heading(3, slot('Model Name')),
      codeBlock(
        'text',
        `
Table: holds

room        text         not null
held_until  timestamptz  not null
held_for    bigint       references guests

Unique: one running hold a room
`,
      ),

      heading(2, 'Database Schema Changes'),

      heading(3, 'New Tables'),
      codeBlock(
        'sql',
        `
CREATE TABLE holds (
    room TEXT NOT NULL,
    held_until TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (room, held_until)
);
`,
      ),

      heading(3, 'Modified Tables'),
      codeBlock(
        'sql',
        `
ALTER TABLE rooms ADD COLUMN can_be_held BOOLEAN NOT NULL DEFAULT TRUE;
CREATE INDEX rooms_to_hold ON rooms (floor) WHERE can_be_held;
`,
      ),

      heading(3, 'Migration Strategy'),
      bullets(
        ['Migration file: ', slot('Name')],
        ['Rollback approach: ', slot('How to undo it, with data already written')],
        ['Data migration needed: ', slot('Yes or no; which rows')],
        ['Downtime required: ', slot('Yes or no; how long')],
      ),

      heading(2, 'API Endpoints'),

      heading(3, 'POST /api/v1/{resource}'),
      labelled('Description', slot('What a caller gets done with it')),
      labelled('Authentication', slot('Required, or open to whom')),
      labelled('Authorization', ['Roles: ', slot('Who may call it')]),
      label('Request'),
      codeBlock(
        'json',
        `
{
  "room": "R-204",
  "guest": { "name": "Ada" }
}
`,
      ),
      label('Response (201)'),
      codeBlock(
        'json',
        `
{
  "hold": "h-52",
  "room": "R-204",
  "heldUntil": "2026-04-15T09:10:00Z"
}
`,
      ),
      label('Errors'),
      bullets(
        ['400: ', slot('Which requests make no sense')],
        ['401: ', slot('Who is not let in at all')],
        ['403: ', slot('Who is known, but may not')],
        ['404: ', slot('What does not exist, or is not to be seen')],
        ['500: ', slot('What the caller may do about it')],
      ),

      heading(3, 'GET /api/v1/{resource}/{id}'),
      prompt('The same again, for each call'),

      heading(2, 'Sequence Diagrams'),

      heading(3, 'Happy Path'),
      codeBlock(
        'mermaid',
        `
sequenceDiagram
    Guest->>Bookings: hold R-204
    Bookings->>Rules: is it free?
    Rules-->>Bookings: until 10:00
    Bookings-->>Guest: held for ten minutes
`,
      ),

      heading(3, 'Error Handling'),
      codeBlock(
        'mermaid',
        `
sequenceDiagram
    Guest->>Bookings: hold R-204
    Bookings->>Rules: is it free?
    Rules-->>Bookings: taken
    Bookings-->>Guest: R-205 is free
`,
      ),

      heading(2, 'Security Considerations'),

      heading(3, 'Authentication'),
      bullets(
        ['Method: ', slot('How callers prove who they are')],
        ['Token handling: ', slot('Kept where, valid until')],
      ),

      heading(3, 'Authorization'),
      bullets(
        ['Strategy: ', slot('By role, by attribute, or by owner')],
        ['Resource-level: ', slot('Who may see or change one particular thing')],
      ),

      heading(3, 'Data Validation'),
      bullets(
        ['Input: ', slot('Checked where, against which schema')],
        ['Sanitization: ', slot('What is escaped, when it is shown')],
        ['SQL injection: ', slot('Why no text from outside becomes SQL')],
      ),

      heading(3, 'Sensitive Data'),
      bullets(
        ['Passwords: ', slot('Algorithm, or whose they are')],
        ['API keys: ', slot('Kept where, rotated when')],
        ['PII: ', slot('Which, why, until when')],
        ['Logging exclusions: ', slot('What never reaches a log')],
      ),

      heading(2, 'Performance Considerations'),

      heading(3, 'Caching'),
      bullets(
        ['What: ', slot('Read often, changed seldom')],
        ['Where: ', slot('Process, shared store, or edge')],
        ['TTL: ', slot('How old is too old')],
        ['Invalidation: ', slot('Which change empties it')],
      ),

      heading(3, 'Database Optimization'),
      bullets(
        ['Indexes: ', slot('Each with its query')],
        ['Query optimization: ', slot('The slowest one, and the cure')],
        ['Connection pooling: ', slot('Size, and what it was worked out from')],
      ),

      heading(3, 'Background Jobs'),
      bullets(
        ['Tasks: ', slot('What need not happen while someone waits')],
        ['Queue: ', slot('Product, and the promise it makes on delivery')],
        ['Retry logic: ', slot('How often, and where the hopeless ones go')],
      ),

      heading(2, 'Error Handling'),

      heading(3, 'Error Types'),
      codeBlock(
        'python',
        `
class BookingError(Exception):
    answer = 500

class RoomTaken(BookingError):
    answer = 409

class NoSuchRoom(BookingError):
    answer = 404
`,
      ),

      heading(3, 'Logging Strategy'),
      bullets(
        ['Level: ', slot('What is normal, and what needs a person')],
        ['Include: ', slot('What ties a line to its request')],
        ['Exclude: ', slot('Secrets and personal data, by name')],
      ),

      heading(3, 'User Messaging'),
      bullets(
        ['Success: ', slot('How people see that it worked')],
        ['Errors: ', slot('An example, in the words they will read')],
        ['Never expose: ', slot('What helps only an attacker')],
      ),

      heading(2, 'Testing Strategy'),

      heading(3, 'Unit Tests'),
      bullets(
        ['What to test: ', slot('Rules, each with its edges')],
        ['Mocking: ', slot('What is faked, and why that is safe')],
        ['Coverage: ', slot('Percent, and of what')],
      ),

      heading(3, 'Integration Tests'),
      bullets(
        ['Scenarios: ', slot('The few that would hurt most')],
        ['Database: ', slot('Real one or substitute, and its data')],
        ['External APIs: ', slot('What answers in their place')],
      ),

      heading(3, 'E2E Tests (if applicable)'),
      bullets(
        ['User flows: ', slot('What must never break unnoticed')],
        ['Tools: ', slot('Browser driver, and where it runs')],
      ),

      heading(2, 'Deployment Considerations'),

      heading(3, 'Infrastructure'),
      bullets(
        ['Compute: ', slot('How much more, and when')],
        ['Database: ', slot('Size, version, extensions')],
        ['Storage: ', slot('Growth a month')],
      ),

      heading(3, 'Configuration'),
      bullets(
        ['Environment variables: ', slot('Name, meaning, default')],
        ['Secrets: ', slot('Kept where, rotated by whom')],
      ),

      heading(3, 'Monitoring'),
      bullets(
        ['Metrics: ', slot('The ones that show it works')],
        ['Alerts: ', slot('Threshold, and whom it wakes')],
        ['Logging: ', slot('Where to look first')],
      ),

      heading(2, 'Open Technical Questions'),
      openQuestions(newId),

      new Rule(),
      labelled('Status', lozenge(statusWords.draft)),
      labelled('Created', day(prefill.date)),
      labelled('Last Updated', day(prefill.date)),
    ),
};
