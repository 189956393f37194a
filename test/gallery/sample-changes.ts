/** Changes as the app tells them, with what is no word of a block. */
import type { ChangedBlock, ChangedDetail, DesignChanges } from '../../src/contract/api';

const detail = (what: ChangedDetail['what'], name: string, before: string | null, after: string | null) => [
  { what, name, before, after },
];
const block = (kind: ChangedBlock['kind'], text: string, details: ChangedDetail[]): ChangedBlock => ({
  change: 'changed',
  kind,
  words: text === '' ? [] : [{ text, change: 'same' }],
  details,
});

export const changesOfEachKind: DesignChanges = {
  from: { version: 7, at: '2026-11-12T09:30:00.000Z' },
  to: { version: 8, at: '2026-11-19T15:00:00.000Z' },
  sections: [
    {
      title: null,
      change: 'changed',
      blocks: [
        {
          change: 'changed',
          kind: 'title',
          words: [
            { text: 'Saved ', change: 'same' },
            { text: 'cards', change: 'removed' },
            { text: 'wallets', change: 'added' },
          ],
        },
      ],
    },
    {
      title: 'API Design',
      change: 'changed',
      blocks: [
        block('paragraph', 'Status: AGREED', detail('color', '', 'yellow', 'green')),
        block('picture', 'vault-overview.png', detail('picture', '', 'file 1', 'file 2')),
        block('macro', 'Roadmap planner', [
          ...detail('parameter', 'maxIssues', '20', '200'),
          ...detail('parameter', 'jqlQuery', null, 'project = PAY AND labels = saved-cards ORDER BY created DESC'),
          ...detail('parameter', 'columns', 'key,summary', null),
        ]),
        block('decision', 'Keep cards for 30 days.', detail('state', '', 'DECIDED', 'UNDECIDED')),
        block('paragraph', 'At most once.', detail('formatting', 'strike', null, 'At most once.')),
        block('code', 'POST /cards', detail('setting', 'language', 'http', 'graphql')),
        block('paragraph', 'Nobody may read the number.', detail('place', '', null, null)),
      ],
    },
  ],
  onlySections: false,
};
