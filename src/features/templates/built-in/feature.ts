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
  inReview: 'Under Review',
  approved: 'Approved',
  implemented: 'Implemented',
} as const;

export const feature: Template = {
  id: 'feature',
  version: 1,
  name: 'Feature',
  purpose: 'One feature in an existing product: components, alternatives, and a plan in phases.',
  hasTimeline: true,
  statusWords,
  build: (prefill, newId = randomId) =>
    documentOf(
      heading(1, 'Technical Design: ', featureName(prefill)),
      labelled('Date', day(prefill.date)),
      labelled('Author', authors(prefill)),
      labelled('Status', lozenge(statusWords.draft)),
      labelled('Context', epicLink(prefill, 'Where the request comes from: paste the epic or PRD')),

      heading(2, 'Problem Statement'),
      prompt('Who is stuck, doing what, how often, and what does it cost them or us?'),

      heading(2, 'Goals'),
      bullets(
        ['Goal 1: ', slot('A result you can check, with a number')],
        ['Goal 2: ', slot('Another result, and by when')],
      ),

      heading(2, 'Non-Goals'),
      bullets(slot('What a reader may expect here, and will not get this time')),

      heading(2, 'Proposed Solution'),

      heading(3, 'Architecture Overview'),
      codeBlock(
        'text',
        `
Browser --> Edge proxy --> Bookings API --> Booking rules --> Bookings store
                                                |
                                                +--> Calendar provider
`,
      ),

      heading(3, 'Component Design'),

      heading(4, slot('Component 1: API Layer')),
      labelled('Responsibility', slot('The one job this part has')),
      label('Endpoints'),
      bullets(
        [code('POST /api/bookings'), ' - ', slot('What it starts, and for whom')],
        [code('GET /api/bookings/{id}'), ' - ', slot('What it returns')],
      ),
      label('Schemas'),
      codeBlock(
        'python',
        `
class BookingRequest(BaseModel):
    room: str
    starts_at: datetime

class BookingResponse(BaseModel):
    booking_id: UUID
    state: Literal["held", "confirmed"]
`,
      ),
      labelled('Error codes', slot('Each code a caller can get, and when')),

      heading(4, slot('Component 2: Service Layer')),
      labelled('Responsibility', slot('Which rules it decides, and what it leaves to others')),
      codeBlock(
        'python',
        `
class BookingService:
    async def hold(self, room: Room, slot: TimeSlot) -> Booking:
        """Keeps the room for ten minutes. Raises RoomTaken, OutsideOpeningHours."""
`,
      ),
      label('Business Rules'),
      bullets(
        ['Rule 1: ', slot('What must always hold')],
        ['Rule 2: ', slot('What happens at the edge: empty, twice, too late')],
      ),

      heading(4, slot('Component 3: Repository Layer')),
      labelled('Responsibility', slot('What it stores and finds, and nothing more')),
      codeBlock(
        'python',
        `
class BookingRepository:
    async def overlapping(self, room: Room, slot: TimeSlot) -> list[Booking]:
        """Bookings of the room that share any minute with the slot."""
`,
      ),
      labelled('Indexes needed', slot('Columns, and the query each index serves')),

      heading(4, slot('Component 4: Infrastructure')),
      bullets(
        ['Job Queue: ', slot('Product, and what runs in it')],
        ['Storage: ', slot('Product, and what it keeps')],
        ['Cache: ', slot('Product, and what may be stale')],
      ),

      heading(3, 'Alternatives Considered'),
      table(
        ['Approach', 'Pros', 'Cons', 'Decision'],
        [strong('Option 1'), slot('What speaks for it'), slot('What speaks against it'), ['Rejected: ', slot('Why')]],
        [
          strong('Option 2'),
          slot('What speaks for it'),
          slot('What speaks against it'),
          [strong('Chosen'), ': ', slot('What tipped the balance')],
        ],
      ),

      heading(3, 'Data Schema'),
      codeBlock(
        'sql',
        `
CREATE TABLE booking (
    booking_id UUID PRIMARY KEY,
    room TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX booking_by_room ON booking (room, starts_at);
`,
      ),

      heading(3, 'Security Considerations'),
      bullets(
        labelledLine('Authorization', slot('Roles that may do what, and where it is checked')),
        labelledLine('Authentication', slot('How a caller proves who they are')),
        labelledLine('Data Protection', slot('Personal or secret data: where it is, how it is kept safe')),
        labelledLine('Input Validation', slot('What is refused, where, and with which limits')),
      ),

      heading(3, 'Performance Considerations'),
      table(
        ['Metric', 'Target'],
        ['Concurrent users', slot('At peak')],
        ['Requests/sec', slot('At peak, and on an average day')],
        ['API response', slot('Milliseconds, at p95')],
        ['Background job', slot('Seconds, at p95')],
      ),
      labelled('Optimization Strategies', slot('What you will do first, and the measurement that asks for it')),
      labelled('Monitoring', slot('What you will watch, and what wakes someone up')),

      heading(3, 'Error Handling'),
      table(
        ['Error Scenario', 'Handling Strategy'],
        [slot('What can go wrong'), slot('What the user sees, and what the system does')],
        [slot('Another failure, such as a dependency that is down'), slot('Retry, degrade, or refuse')],
      ),
      labelled('Retry Logic', slot('How many times, how far apart, and when to give up')),

      heading(3, 'Implementation Plan'),
      phases(newId),

      heading(4, 'Phase 1: ', slot('Name'), ' (', slot('Ticket ID'), ') - ', slot('Story Points')),
      labelled('Goal', slot('What works at the end of this phase that did not before')),
      labelled('Tasks', slot('Pieces of a day or two each')),
      labelled('Files', [code('src/bookings/hold.py'), ' ', slot('(new or modify) - what changes in it')]),

      heading(4, 'Phase 2: ', slot('Name'), ' (', slot('Ticket ID'), ') - ', slot('Story Points')),
      prompt('Goal, tasks and files, as in phase 1'),

      heading(3, 'Out of Scope (Future Iterations)'),
      bullets(
        [slot('What can wait'), ' -> ', slot('Its ticket')],
        [slot('What else can wait'), ' -> ', slot('Its ticket')],
      ),

      heading(2, 'Open Questions'),
      openQuestions(newId),

      heading(2, 'Success Metrics'),
      bullets(
        labelledLine('Functionality', slot('How you will see that people use it')),
        labelledLine('Performance', slot('The number, and where it is measured')),
        labelledLine('Reliability', slot('The error rate or uptime you will hold')),
      ),

      heading(2, 'References'),
      bullets(
        ['PRD: ', slot('Paste the link')],
        ['Epic: ', epicLink(prefill, 'Paste the epic')],
        ['Related ADRs: ', slot('Paste the links')],
        ...relatedLinks(prefill),
      ),
    ),
};

const phases = (newId: NewId) =>
  trackedTable(
    newId,
    ['Phase', 'Goal', 'Owner', 'Due', 'Story Points', 'Status', 'Ticket'],
    ['Phase 1', 'Phase 2'].map((phase) => [
      slot(`${phase}: name`),
      slot('What works at its end'),
      slot('@Person'),
      slot('Date'),
      slot('Points'),
      lozenge('Pending'),
      '',
    ]),
  );
