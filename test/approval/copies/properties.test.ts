import type { ApprovalStatus } from '../../../src/contract/api';
import { contentPropertyOf } from '../../../src/features/reviews/content-property';
import { issuePropertyOf } from '../../../src/features/publishing/issue-property';
import { role, signOff, standing } from './standings';

const changed = {
  version: 7,
  at: '2026-11-12T09:30:00.000Z',
  digest: '1:then',
  edits: 4,
  sections: ['API Design', null],
  relinked: false,
};

test('a page says where its design stands, in words for people and in one for CQL', () => {
  const architect = role('Architect', { signOffs: [signOff('ada', '2026-11-12')] });
  const given = [
    standing(),
    standing({ status: 'inReview', roles: [architect, role('Security Review', { needed: 2 })], version: 7 }),
    standing({ status: 'changesRequested' }),
    standing({ status: 'approved', roles: [architect], version: 7 }),
    standing({ status: 'changedSince', roles: [architect], changed }),
    standing({
      status: 'changedSince',
      roles: [architect],
      changed: { ...changed, edits: undefined, sections: ['Goals'] },
    }),
    standing({ status: 'changedSince', roles: [architect], changed: { ...changed, edits: undefined, sections: [] } }),
    standing({ status: 'expired' }),
    standing({ status: 'implemented' }),
  ];
  const usual = 'Status of this technical design';
  expect(given.map(contentPropertyOf)).toEqual([
    { title: 'Draft', tooltip: usual, status: 'draft' },
    { title: 'In review (1 of 3)', tooltip: 'Waiting for Security Review', status: 'in review' },
    { title: 'Changes requested', tooltip: usual, status: 'changes requested' },
    { title: 'Approved (version 7, 1 of 1)', tooltip: usual, status: 'approved' },
    {
      title: 'Approved, changed since (4 edits in 2 sections)',
      tooltip: '2 sections changed since version 7',
      status: 'changed since approval',
    },
    {
      title: 'Approved, changed since (in 1 section)',
      tooltip: '1 section changed since version 7',
      status: 'changed since approval',
    },
    { title: 'Approved, changed since', tooltip: usual, status: 'changed since approval' },
    { title: 'Expired', tooltip: usual, status: 'expired' },
    { title: 'Implemented', tooltip: usual, status: 'implemented' },
  ]);
});

describe('An issue', () => {
  const counted = (status: ApprovalStatus, approvedAt?: string) => ({
    standing: standing({ status, approvedAt }),
    openQuestions: 2,
    blockingQuestions: 1,
  });

  it('says nothing without a design', () => {
    expect(issuePropertyOf([])).toBeUndefined();
  });

  it('stands where its least advanced design does, and was approved when its first one was', () => {
    const designs = [
      counted('implemented', '2026-03-01T00:00:00.000Z'),
      counted('approved', '2026-02-01T00:00:00.000Z'),
      counted('inReview'),
    ];
    expect(issuePropertyOf(designs)).toEqual({
      designs: 3,
      status: 'in review',
      openQuestions: 6,
      blockingQuestions: 3,
      approvedAt: '2026-02-01T00:00:00.000Z',
    });
  });
});
