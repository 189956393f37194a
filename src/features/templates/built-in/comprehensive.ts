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
  openQuestionsWithOptions,
  paragraph,
  prompt,
  relatedLinks,
  slot,
  strong,
  table,
  tasks,
  trackedTable,
} from './parts';
import { randomId, type NewId, type Template } from './template';

const statusWords = {
  draft: 'Draft',
  inReview: 'In Review',
  approved: 'Approved',
  implemented: 'Implemented',
} as const;

export const comprehensive: Template = {
  id: 'comprehensive',
  version: 1,
  name: 'Comprehensive',
  purpose: 'A large or risky system that several teams build on: every aspect, with decision records.',
  hasTimeline: true,
  statusWords,
  build: (prefill, newId = randomId) =>
    documentOf(
      heading(1, 'Technical Design Document: ', featureName(prefill)),
      labelled('Status', lozenge(statusWords.draft)),
      labelled('Author(s)', authors(prefill)),
      labelled('Date', day(prefill.date)),
      labelled('Last Updated', day(prefill.date)),
      labelled('Related Issue', epicLink(prefill, 'Paste the epic')),
      labelled('Related Sub-Issues', slot('Paste them, once there are some')),

      heading(2, 'Document Overview'),
      labelled('Purpose', slot('The decision this document is meant to bring about')),
      labelled('Scope', slot('Where it ends, and which document goes on from there')),
      labelled('Audience', slot('Who has to agree, and who only has to know')),

      heading(2, 'Executive Summary'),
      prompt('For someone with one minute: what, why now, how, and what changes when it is there'),

      heading(2, 'Background & Context'),

      heading(3, 'Problem Statement'),
      prompt('Who runs into it, how often, and what it costs; with a number you can defend'),

      heading(3, 'Goals & Objectives'),
      numbered(
        [slot('Goal 1'), ': ', slot('Result, number, date')],
        [slot('Goal 2'), ': ', slot('Result, number, date')],
        [slot('Goal 3'), ': ', slot('Result, number, date')],
      ),

      heading(3, 'Non-Goals'),
      prompt('What people will ask for, and why the answer is not now'),
      bullets(slot('Left out, and where it is dealt with'), slot('Left out for good')),

      heading(3, 'Success Metrics'),
      prompt('How you will know in three months, and who looks'),
      bullets(
        [slot('Metric 1'), ': ', slot('From today’s value to which')],
        [slot('Metric 2'), ': ', slot('From today’s value to which')],
        [slot('Metric 3'), ': ', slot('From today’s value to which')],
      ),

      heading(2, 'System Architecture'),

      heading(3, 'High-Level Architecture'),
      prompt('The idea in a paragraph: parts, borders, and the reason for each border'),

      heading(4, 'Architecture Diagram'),
      codeBlock(
        'mermaid',
        `
flowchart TD
    phone[Phone] --> edge[Edge proxy]
    desk[Front desk] --> edge
    edge --> bookings[Bookings]
    edge --> guests[Guests]
    bookings --> store[(Bookings store)]
    bookings --> events{{Booking events}}
    events --> reminders[Reminders]
    reminders --> mail[Mail gateway]
`,
      ),
      prompt('What is new in the picture, and what only moved'),

      heading(3, 'Component Descriptions'),

      heading(4, slot('Component Name 1')),
      labelled('Purpose', slot('The one job it has')),
      labelled('Technology', slot('Language, framework, and what is new to the team')),
      label('Responsibilities'),
      bullets(slot('What it decides'), slot('What it stores'), slot('What it tells others')),
      label('Interfaces'),
      bullets(
        labelledLine('Input', slot('Calls, events or files, and their senders')),
        labelledLine('Output', slot('Answers and events, and who acts on them')),
      ),
      label('Dependencies'),
      bullets(slot('What it cannot work without'), slot('What it can do without for a while')),
      label('Configuration'),
      bullets(slot('Settings someone will want to change, with defaults')),

      heading(4, slot('Component Name 2')),
      prompt('The same for each part that is new or changes'),

      heading(3, 'Data Flow'),

      heading(4, 'Sequence Diagram'),
      codeBlock(
        'mermaid',
        `
sequenceDiagram
    Guest->>Bookings: hold R-204
    Bookings->>Holds: still free?
    alt free
        Holds-->>Bookings: held until 10:00
        Bookings-->>Guest: yours for ten minutes
    else taken
        Holds-->>Bookings: taken until 11:00
        Bookings-->>Guest: R-205 is free
    end
`,
      ),
      prompt('One picture for each flow that can go wrong in an interesting way'),

      heading(4, 'Data Flow Description'),
      paragraph(strong('Flow 1: '), slot('Flow Name')),
      numbered(
        slot('Who starts it, with what'),
        slot('What is checked and changed'),
        slot('What is stored, sent, or shown'),
      ),
      prompt('Then the flows that differ from it, and where'),

      heading(2, 'Data Architecture'),

      heading(3, 'Data Models'),

      heading(4, 'Entity: ', slot('EntityName')),
      codeBlock(
        'typescript',
        `
interface Booking {
  bookingId: BookingId;
  room: RoomCode;
  seats: number;
  heldUntil?: Instant;
  guest: { name: string; mail: string };
}
`,
      ),
      label('Validation Rules'),
      bullets(
        [code('room'), ': ', slot('required? what does a right one look like?')],
        [code('seats'), ': ', slot('from what to what?')],
        [code('heldUntil'), ': ', slot('when may it be absent?')],
      ),
      label('Indexes'),
      bullets(
        ['Primary: ', slot('Key')],
        ['Secondary: ', slot('Field, and its query')],
        ['Composite: ', slot('Fields in order, and their query')],
      ),
      label('Relationships'),
      bullets(slot('To which entity, how many on each side'), slot('What happens to the rest when one goes')),

      heading(4, 'Entity: ', slot('EntityName2')),
      prompt('Fields, rules, indexes and relationships, as above'),

      heading(3, 'Database Schema'),

      heading(4, 'Tables'),
      paragraph(strong('Table: '), code('bookings')),
      table(
        ['Column', 'Type', 'Constraints', 'Description'],
        [code('booking_id'), 'BIGINT', 'PRIMARY KEY', slot('What it stands for')],
        [code('room'), 'TEXT', 'NOT NULL', slot('Where its values come from')],
        [code('seats'), 'SMALLINT', 'CHECK (seats > 0)', slot('Unit, and usual values')],
        [code('held_until'), 'TIMESTAMPTZ', 'NULL', slot('What an empty one means')],
        [code('made_at'), 'TIMESTAMPTZ', 'NOT NULL', slot('Who sets it')],
      ),
      label('Indexes'),
      codeBlock('sql', 'CREATE INDEX bookings_still_held ON bookings (held_until) WHERE held_until IS NOT NULL;'),
      label('Foreign Keys'),
      codeBlock(
        'sql',
        `
ALTER TABLE bookings
  ADD FOREIGN KEY (room) REFERENCES rooms (code) ON DELETE RESTRICT;
`,
      ),

      heading(3, 'Database Migration Plan'),

      heading(4, 'Migration Steps'),
      paragraph(strong('Phase 1: Schema Creation')),
      numbered(
        slot('What is created, empty'),
        slot('What is built without locking readers out'),
        slot('What is enforced from now on'),
      ),
      paragraph(strong('Phase 2: Data Migration'), ' (if applicable)'),
      numbered(
        slot('What is copied, in which batches'),
        slot('How you count that all of it arrived'),
        slot('When code starts to use the new place'),
      ),
      paragraph(strong('Phase 3: Cleanup'), ' (if applicable)'),
      numbered(slot('What is dropped, and how long after'), slot('Which documents are out of date then')),

      heading(4, 'Migration Scripts'),
      codeBlock(
        'sql',
        `
-- 0042: bookings
CREATE TABLE bookings (
  booking_id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  room TEXT NOT NULL,
  seats SMALLINT CHECK (seats > 0),
  held_until TIMESTAMPTZ,
  made_at TIMESTAMPTZ NOT NULL
);
`,
      ),

      heading(4, 'Rollback Strategy'),
      prompt('Until when you can go back, and what becomes of rows written meanwhile'),
      codeBlock(
        'sql',
        `
-- 0042, undone
DROP TABLE bookings;
`,
      ),

      heading(2, 'Technology Stack'),

      heading(3, 'Backend'),
      labelled('Language/Framework', slot('Name and version')),
      labelled('Rationale', slot('What decided it')),
      bullets(slot('What the team already knows'), slot('What it does that others do not')),
      labelled('Alternatives Considered', slot('Names, and what ruled each out')),

      heading(3, 'Database'),
      labelled('Database', slot('Name and version')),
      labelled('Rationale', slot('The queries it has to be good at')),
      labelled('Alternatives Considered', slot('Names, and what ruled each out')),

      heading(3, 'API Protocol'),
      labelled('Protocol', slot('The one you chose')),
      labelled('Rationale', slot('Who has to speak it')),
      labelled('Alternatives Considered', slot('Names, and what ruled each out')),

      heading(3, 'Additional Technologies'),
      paragraph(slot('Technology Name'), ': ', slot('What you need it for')),
      bullets(
        labelledLine('Why', slot('What it saves you from building')),
        labelledLine('Alternatives', slot('What you would take if it vanished')),
      ),
      prompt('Then whatever else someone will have to run, patch or pay for'),

      heading(2, 'Architecture Decision Records (ADRs)'),

      heading(3, 'ADR-001: ', slot('Decision Title')),
      labelled('Status', lozenge('Proposed')),
      labelled('Context', slot('What forces a choice, and what limits it')),
      labelled('Decision', slot('One sentence that starts with “We will”')),
      label('Consequences'),
      bullets(
        labelledLine('Positive', slot('What gets easier')),
        labelledLine('Negative', slot('What gets harder')),
        labelledLine('Mitigations', slot('How you live with that')),
      ),

      heading(3, 'ADR-002: ', slot('Decision Title')),
      prompt('One record for each choice that is hard to undo; link those kept elsewhere'),

      heading(2, 'Integration Points'),

      heading(3, 'Integration with Existing Systems'),

      heading(4, slot('System Name 1')),
      labelled('Integration Type', slot('Calls, events, files, or a shared table')),
      labelled('Direction', slot('Who starts talking')),
      label('Data Exchanged'),
      bullets(
        labelledLine('Sent', slot('What leaves, and whether it is personal')),
        labelledLine('Received', slot('What comes in, and how far it is trusted')),
      ),
      labelled('Frequency', slot('Per request, per minute, or per night')),
      labelled('Error Handling', slot('What you do when it is slow, wrong or gone')),
      labelled('Dependencies', slot('What they must keep as it is')),
      labelled('Impact on System', slot('Load and duties it brings them')),

      heading(4, slot('System Name 2')),
      prompt('The same for each system you talk to'),

      heading(3, 'External Services & APIs'),

      heading(4, slot('Service Name')),
      labelled('Purpose', slot('What you get from it')),
      labelled('API', slot('Version, and how you sign in')),
      labelled('Data Flow', slot('What leaves your network, and what comes back')),
      labelled('Fallback Strategy', slot('What users can still do without it')),
      labelled('Cost Implications', slot('Price a call, and calls a month')),

      heading(2, 'API Design'),
      prompt('The table is enough here; link the OpenAPI document for the rest'),

      heading(3, 'API Endpoints Summary'),
      table(
        ['Endpoint', 'Method', 'Purpose', 'Auth Required'],
        [code('/bookings'), 'GET', slot('What it lists, for whom'), 'Yes'],
        [code('/bookings/{id}'), 'GET', slot('What it shows'), 'Yes'],
        [code('/bookings'), 'POST', slot('What it starts'), 'Yes'],
        [code('/bookings/{id}'), 'PUT', slot('What may change'), 'Yes'],
        [code('/bookings/{id}'), 'DELETE', slot('What goes, and what stays'), 'Yes'],
      ),

      heading(3, 'Authentication & Authorization'),
      labelled('Authentication Method', slot('How a caller proves who it is')),
      labelled('Authorization Model', slot('By role, by attribute, or by list')),
      labelled('Permissions', slot('Names, and what each lets you do')),
      prompt('Link the full specification'),

      heading(2, 'Security Considerations'),

      heading(3, 'Authentication'),
      prompt('People and services: what they present, who checks it, how long it lasts'),

      heading(3, 'Authorization'),
      prompt('Where the check is, and what a forgotten check would open'),

      heading(3, 'Data Protection'),
      bullets(
        labelledLine('At Rest', slot('What is encrypted, with whose keys')),
        labelledLine('In Transit', slot('Inside the network too?')),
        labelledLine('PII Handling', slot('Which, why, until when, and who reads it')),
      ),

      heading(3, 'Input Validation'),
      prompt('Where text and files from outside are checked, and against what'),
      bullets(
        ['SQL Injection: ', slot('Why it cannot happen here')],
        ['XSS: ', slot('What escapes output')],
        ['CSRF: ', slot('What ties a request to its page')],
      ),

      heading(3, 'Rate Limiting'),
      prompt('Limit, per whom, and what the caller over it is told'),

      heading(3, 'Audit Logging'),
      prompt('Who did what to which record: what is kept, where, until when'),

      heading(3, 'Vulnerability Mitigation'),
      prompt('The three attacks most likely here, and the answer to each'),

      heading(2, 'Performance Considerations'),

      heading(3, 'Performance Requirements'),
      table(
        ['Metric', 'Target', 'Measurement Method'],
        ['API Response Time', slot('Milliseconds, at p95'), slot('Measured where')],
        ['Database Query Time', slot('Milliseconds, at p95'), slot('Measured where')],
        ['Throughput', slot('Per second, sustained'), slot('Measured how')],
        ['Page Load Time', slot('Seconds, on which device'), slot('Measured how')],
      ),

      heading(3, 'Optimization Strategies'),
      label('Caching'),
      bullets(slot('What is kept'), slot('Which change drops it'), slot('Where it lives')),
      label('Database Optimization'),
      bullets(slot('Index, and the query it serves'), slot('Query that has to change'), slot('Pool size, and why')),
      label('Async Processing'),
      bullets(slot('What nobody has to wait for'), slot('Where it queues'), slot('What happens on failure')),
      label('Resource Optimization'),
      bullets(slot('Code sent only when needed'), slot('Images in the right size'), slot('What is sent compressed')),

      heading(3, 'Load Testing Plan'),
      label('Scenarios'),
      numbered(slot('An ordinary day'), slot('The worst hour of the year'), slot('Until something gives, and what')),
      labelled('Tools', slot('Name, and where it runs from')),
      labelled('Acceptance Criteria', slot('The numbers that let you go live')),

      heading(2, 'Scalability Plan'),

      heading(3, 'Current Scale'),
      label('Expected Initial Load'),
      load(),

      heading(3, 'Growth Projection'),
      label('6 Months'),
      load(),
      label('12 Months'),
      load(),

      heading(3, 'Scaling Strategy'),
      label('Horizontal Scaling'),
      bullets(slot('Parts you can run more of'), slot('What starts another one'), slot('How work is spread')),
      label('Vertical Scaling'),
      bullets(slot('Parts that want a bigger machine'), slot('Where that ends')),
      label('Database Scaling'),
      bullets(slot('Reads'), slot('Writes'), slot('Old rows')),
      label('Caching Strategy'),
      bullets(
        slot('What is worth keeping near'),
        slot('What goes first when it is full'),
        slot('How a cold start goes'),
      ),

      heading(3, 'Bottlenecks & Mitigation'),
      table(
        ['Bottleneck', 'Impact', 'Mitigation'],
        [slot('What gives first'), slot('Who notices, at which load'), slot('What you do before that')],
        [slot('What gives next'), slot('Who notices, at which load'), slot('What you do before that')],
      ),

      heading(2, 'Error Handling & Resilience'),

      heading(3, 'Failure Scenarios'),

      heading(4, 'Scenario 1: ', slot('Failure Description')),
      labelled('Trigger', slot('What has to happen first')),
      labelled('Impact', slot('What stops, and for whom')),
      labelled('Detection', slot('What tells you, and how soon')),
      labelled('Recovery', slot('What the system does by itself')),
      labelled('Manual Intervention', slot('What a person does, from which runbook')),

      heading(4, 'Scenario 2: ', slot('Failure Description')),
      prompt('The same for each failure you can think of and would not like'),

      heading(3, 'Retry Strategy'),
      label('Transient Failures'),
      bullets(
        ['Retry attempts: ', slot('How many')],
        ['Backoff: ', slot('How the wait grows')],
        ['Timeout: ', slot('When to give up')],
      ),
      label('Permanent Failures'),
      bullets(slot('Who is told'), slot('Where the message is kept, and who empties it')),

      heading(3, 'Circuit Breakers'),
      labelled('Locations', slot('Which calls have one')),
      labelled('Thresholds', slot('What opens it')),
      labelled('Recovery', slot('What closes it again')),

      heading(3, 'Graceful Degradation'),
      prompt('What people can still do when half of it is down'),
      bullets(slot('Without this part: what is left'), slot('Without that part: what is left')),

      heading(2, 'Monitoring & Observability'),

      heading(3, 'Metrics to Track'),
      label('System Metrics'),
      bullets('CPU', 'Memory', 'Disk', 'Network'),
      label('Application Metrics'),
      bullets('Requests', 'Latency: p50, p95 and p99', 'Errors', 'Successes'),
      label('Business Metrics'),
      bullets(slot('What tells that people get what they came for'), slot('What tells that they give up')),

      heading(3, 'Logging Strategy'),
      label('Log Levels'),
      bullets(
        ['ERROR: ', slot('Someone has to act')],
        ['WARN: ', slot('Someone should look tomorrow')],
        ['INFO: ', slot('What you want to read after an incident')],
        ['DEBUG: ', slot('What is switched on for an hour')],
      ),
      labelled('Structured Logging', slot('Format, and the fields every line has')),
      labelled('Log Aggregation', slot('Where to search')),
      labelled('Retention', slot('How long, and why no longer')),

      heading(3, 'Alerting'),
      label('Critical Alerts'),
      bullets(alert(), alert()),
      label('Warning Alerts'),
      bullets(alert()),
      labelled('On-Call', slot('Team, and how to reach it')),

      heading(3, 'Tracing'),
      labelled('Distributed Tracing', slot('Tool, and how many requests it keeps')),
      labelled('Trace Critical Paths', slot('Flows that have to be traceable end to end')),

      heading(2, 'Testing Strategy'),

      heading(3, 'Unit Testing'),
      labelled('Scope', slot('Rules worth a test each')),
      labelled('Coverage Target', slot('Percent, and of what')),
      labelled('Tools', slot('Runner and helpers')),

      heading(3, 'Integration Testing'),
      labelled('Scope', slot('Borders that are crossed for real')),
      label('Test Scenarios'),
      bullets(slot('It works'), slot('The other side fails')),
      labelled('Tools', slot('What stands in for the other side')),

      heading(3, 'End-to-End Testing'),
      labelled('Scope', slot('What a person must always be able to do')),
      label('Test Scenarios'),
      bullets(slot('From start to finish'), slot('Interrupted and taken up again')),
      labelled('Tools', slot('Browser driver, and where it runs')),

      heading(3, 'Performance Testing'),
      labelled('Scope', slot('Calls whose speed people feel')),
      labelled('Scenarios', slot('The loads above, and one you do not expect')),
      labelled('Tools', slot('Name, and who reads the result')),

      heading(3, 'Security Testing'),
      labelled('Scope', slot('What an attacker would try first')),
      label('Tests'),
      bullets('Vulnerability scan', 'Penetration test', 'Dependency scan'),
      labelled('Tools', slot('Scanners, and what they block')),

      heading(2, 'Deployment Strategy'),

      heading(3, 'Deployment Method'),
      labelled('Strategy', slot('How a version reaches everyone')),
      labelled('Rationale', slot('What it protects from')),
      labelled('Rollback Time', slot('Minutes until the old version serves again')),

      heading(3, 'Infrastructure Changes'),
      label('New Resources'),
      bullets(slot('What, how big, at what price'), slot('The next one')),
      label('Configuration Changes'),
      bullets(slot('Setting, old and new value'), slot('The next one')),
      labelled('Infrastructure as Code', slot('Tool, and the repository')),

      heading(3, 'Migration Path'),
      labelled('From', slot('How it is today')),
      labelled('To', slot('How it is when you are done')),
      label('Steps'),
      numbered(
        slot('What can be done without anyone noticing'),
        slot('The switch, and how to take it back'),
        slot('What is cleared away'),
      ),
      labelled('Validation', slot('The counts and checks that say it worked')),

      heading(3, 'Rollback Plan'),
      labelled('Triggers', slot('Numbers that make you go back, and who decides')),
      label('Steps'),
      numbered(slot('Stop it getting worse'), slot('Bring back what worked')),
      labelled('Data Handling', slot('What becomes of data written in between')),
      labelled('Time Estimate', slot('From the decision to all clear')),

      heading(2, 'Technical Risks & Mitigations'),
      table(['Risk', 'Probability', 'Impact', 'Mitigation', 'Owner'], risk(), risk(), risk()),

      heading(2, 'Timeline & Milestones'),

      heading(3, 'Implementation Phases'),
      paragraph(strong('Phase 1: '), slot('Phase Name'), ' (', slot('Weeks'), ')'),
      tasks(newId, slot('The riskiest piece first'), slot('What others wait for'), slot('What proves it')),
      paragraph(strong('Phase 2: '), slot('Phase Name'), ' (', slot('Weeks'), ')'),
      tasks(newId, slot('What makes it complete'), slot('What makes it safe to run')),
      paragraph(strong('Phase 3: '), slot('Phase Name'), ' (', slot('Weeks'), ')'),
      tasks(newId, slot('What brings it to everyone'), slot('What is cleared away')),

      heading(3, 'Key Milestones'),
      milestones(newId),

      heading(2, 'Dependencies'),

      heading(3, 'Blockers'),
      tasks(newId, slot('What you cannot start without, and from whom'), slot('What you cannot finish without')),

      heading(3, 'Prerequisites'),
      tasks(newId, slot('Access, environment or decision you need'), slot('Work that has to be merged first')),

      heading(3, 'Parallel Work'),
      prompt('Who can start today, and what they must agree on first'),
      bullets(slot('Piece, and who takes it'), slot('Piece, and who takes it')),

      heading(2, 'Open Questions'),
      openQuestionsWithOptions(newId),

      heading(2, 'Future Enhancements'),
      prompt('What the design leaves room for, so that no one builds it in by accident'),
      numbered(
        [slot('Enhancement 1'), ': ', slot('What it would take')],
        [slot('Enhancement 2'), ': ', slot('What it would take')],
        [slot('Enhancement 3'), ': ', slot('What it would take')],
      ),

      heading(2, 'References'),
      bullets(
        slot('Issue this answers'),
        slot('Issues it was split into'),
        slot('API specification'),
        slot('Decision records'),
        slot('Reading that shaped it'),
        slot('Code you tried it out with'),
        ...relatedLinks(prefill),
      ),

      heading(2, 'Appendix'),

      heading(3, 'Glossary'),
      bullets(
        [slot('Term 1'), ': ', slot('What it means here')],
        [slot('Term 2'), ': ', slot('What it does not mean here')],
      ),

      heading(3, 'Related Documents'),
      bullets(slot('Title, and what to read it for'), slot('Title, and what to read it for')),

      heading(2, 'Change Log'),
      table(
        ['Date', 'Author', 'Changes'],
        [day(prefill.date), authors(prefill), 'First draft'],
        [slot('Date'), slot('@Person'), slot('What the review changed')],
      ),
    ),
};

const load = () =>
  bullets(['Users: ', slot('How many')], ['Requests/day: ', slot('How many')], ['Data volume: ', slot('How much')]);

const alert = () => [slot('What is wrong'), ' → ', slot('From which value on'), ' → ', slot('Who hears of it')];

const risk = () => [
  slot('What could go wrong'),
  slot('High, medium or low'),
  slot('High, medium or low'),
  slot('What makes it less likely, or less bad'),
  slot('@Person'),
];

const milestones = (newId: NewId) =>
  trackedTable(
    newId,
    ['Milestone', 'Target Date', 'Status', 'Ticket'],
    ['Design Review', 'API Design Complete', 'Development Complete', 'Testing Complete', 'Production Deploy'].map(
      (milestone) => [milestone, slot('Date'), lozenge('Pending'), ''],
    ),
  );
