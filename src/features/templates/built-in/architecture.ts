import {
  authors,
  bullets,
  codeBlock,
  day,
  documentOf,
  epicLink,
  featureName,
  heading,
  labelledLine,
  lozenge,
  openQuestions,
  paragraph,
  prompt,
  relatedLinks,
  slot,
  table,
} from './parts';
import { randomId, type Template } from './template';

const statusWords = {
  draft: 'Draft',
  inReview: 'In Review',
  approved: 'Approved',
  implemented: 'Implemented',
} as const;

export const architecture: Template = {
  id: 'architecture',
  version: 1,
  name: 'Architecture',
  purpose: 'A system or service as a whole: its boundaries, key decisions, contracts and data.',
  hasTimeline: false,
  statusWords,
  build: (prefill, newId = randomId) =>
    documentOf(
      heading(1, 'Technical Design Document'),
      paragraph(featureName(prefill), ' ', lozenge(statusWords.draft)),
      paragraph(...authors(prefill), ' · ', day(prefill.date), ' · ', epicLink(prefill, 'Paste the epic')),

      heading(2, 'Overview'),
      prompt('What it is, who uses it first, and why now, for someone who reads only this'),

      heading(2, 'Goals and Non-Goals'),

      heading(3, 'Goals'),
      bullets(
        slot('The result that matters most, with a number'),
        slot('The next one'),
        slot('What must stay as good as it is today'),
      ),

      heading(3, 'Non-Goals'),
      bullets(slot('A neighbouring problem you leave alone'), slot('Something this phase puts off, and until when')),

      heading(2, 'Context'),
      prompt('What exists today, what cannot change, and which past decisions still bind you'),

      heading(2, 'Context Diagram'),
      codeBlock(
        'text',
        `
Guest ----> [ Bookings ] ----> Payment provider
                 ^
Front desk ------+-----------> Mail gateway
`,
      ),

      heading(2, 'Architecture'),

      heading(3, 'High-Level Design'),
      prompt('The main parts, one sentence each, and why the lines between them run where they do'),

      heading(3, 'Component Diagram'),
      codeBlock(
        'text',
        `
[ Web ] --> [ Bookings API ] --> ( bookings )
                  |
                  +--> [ Reminder worker ] --> [ Mail gateway ]
`,
      ),

      heading(3, 'Data Flow'),
      prompt('Follow one important request from the click to the disk and back'),

      heading(2, 'Key Design Decisions'),
      table(
        ['Decision', 'Rationale', 'Trade-offs'],
        [slot('The choice that is hardest to undo'), slot('What decided it'), slot('What you give up for it')],
        ['', '', ''],
      ),

      heading(2, 'API Contracts'),

      heading(3, 'REST Endpoints'),
      codeBlock(
        'yaml',
        `
PUT /bookings/{bookingId}/guests:
  takes: GuestList
  gives: Booking
  answers: [200, 409]
`,
      ),
      prompt('The other calls, or a link to their OpenAPI document'),

      heading(2, 'Data Model'),

      heading(3, 'Entity Relationships'),
      codeBlock(
        'text',
        `
Room 1 --- * Booking * --- * Guest
`,
      ),

      heading(3, 'Key Entities'),
      bullets(
        [slot('Entity'), ': ', slot('What one of them stands for, and the fields that matter')],
        [slot('Another entity'), ': ', slot('The same, and how it relates to the first')],
      ),

      heading(3, 'Storage Strategy'),
      prompt('Which store, how it is keyed and indexed, how it grows, and how long data stays'),

      heading(2, 'Integration Points'),
      table(
        ['System', 'Protocol', 'Frequency', 'Failure Mode'],
        [
          slot('Who you talk to'),
          slot('How, and in which version'),
          slot('Per request, or on a schedule'),
          slot('What your users notice when it is down'),
        ],
        ['', '', '', ''],
      ),

      heading(2, 'Security'),
      bullets(
        labelledLine('Authentication', slot('How people and services prove who they are')),
        labelledLine('Authorization', slot('Who may do what, and where it is enforced')),
        labelledLine('Encryption', slot('On the wire, on disk, and who holds the keys')),
        labelledLine('PII Handling', slot('Which personal data, why, for how long, and who can read it')),
        labelledLine('Rate Limiting', slot('Limit, per whom, and what happens beyond it')),
      ),

      heading(2, 'Scalability'),
      bullets(
        labelledLine('Expected Load', slot('Today, at launch, and in a year')),
        labelledLine('Horizontal Scaling', slot('What you can run more of, and what stands in the way')),
        labelledLine('Vertical Scaling', slot('Where a bigger machine helps, and where that ends')),
        labelledLine('Caching Strategy', slot('What is cached, where, and how stale it may get')),
        labelledLine('Database Scaling', slot('How reads and writes grow past one machine')),
      ),

      heading(2, 'Monitoring and Observability'),
      bullets(
        labelledLine('Key Metrics', slot('The few that tell whether users are well served')),
        labelledLine('Logging', slot('What is logged, where it goes, what must never be in it')),
        labelledLine('Tracing', slot('Which requests can be followed end to end')),
        labelledLine('Alerting', slot('What wakes whom, and at which threshold')),
      ),

      heading(2, 'Deployment'),
      bullets(
        labelledLine('Environment', slot('Where it runs')),
        labelledLine('Deployment Strategy', slot('How a version reaches users, and in which steps')),
        labelledLine('Rollback Plan', slot('How to go back, how long it takes, what it cannot undo')),
        labelledLine('Infrastructure as Code', slot('The tool, and the repository')),
      ),

      heading(2, 'Open Questions'),
      openQuestions(newId),

      heading(2, 'Future Considerations'),
      bullets(slot('What you would build next'), slot('What this design does badly, and how to live with it')),

      heading(2, 'References'),
      bullets(
        slot('Decision records this builds on'),
        slot('Documentation of what you depend on'),
        slot('Code you tried it out with'),
        ...relatedLinks(prefill),
      ),
    ),
};
