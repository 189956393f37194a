import type { StatusColor } from '../../adf/nodes';
import type { ApprovalStatus } from '../../contract/api';

/** The status as CQL, JQL and reports have it. */
export const statusWords: Readonly<Record<ApprovalStatus, string>> = {
  draft: 'draft',
  inReview: 'in review',
  changesRequested: 'changes requested',
  approved: 'approved',
  changedSince: 'changed since approval',
  expired: 'expired',
  implemented: 'implemented',
};

/** The status as people read it. */
export const statusNames: Readonly<Record<ApprovalStatus, string>> = {
  draft: 'Draft',
  inReview: 'In review',
  changesRequested: 'Changes requested',
  approved: 'Approved',
  changedSince: 'Changed since approval',
  expired: 'Expired',
  implemented: 'Implemented',
};

export const statusColors: Readonly<Record<ApprovalStatus, StatusColor>> = {
  draft: 'neutral',
  inReview: 'blue',
  changesRequested: 'yellow',
  approved: 'green',
  changedSince: 'yellow',
  expired: 'red',
  implemented: 'purple',
};

/** What pages say of their status besides, in the languages of the app and of those who write for it. */
const others = [
  ...['under review', 'review', 'in progress', 'proposed', 'accepted', 'final', 'wip', 'work in progress'],
  ...['entwurf', 'in prüfung', 'freigegeben', 'genehmigt', 'umgesetzt'],
  ...['borrador', 'en revisión', 'aprobado', 'implementado', 'brouillon', 'en révision', 'approuvé', 'implémenté'],
  ...['rascunho', 'em revisão', 'aprovado', 'bozza', 'in revisione', 'approvato', 'concept'],
  ...['下書き', 'ドラフト', 'レビュー中', '承認済み', '実装済み', '草稿', '评审中', '已批准'],
];

const known = new Set([...Object.values(statusWords), ...others]);

/** To the letter: a sign or a number beside it is somebody's. */
export const isStatusWord = (word: string): boolean => known.has(word.trim().toLowerCase());

/** Whether words are a status, or several to choose from, such as “Draft | In Review”: nothing that somebody tells. */
export const saysStatus = (words: string): boolean => words.split(/[|/]/).every(isStatusWord);
