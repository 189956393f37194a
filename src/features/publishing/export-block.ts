import type { AdfNode } from '../../contract/adf-node';
import { DateNode } from '../../adf/nodes';
import type { Decision } from '../../contract/api';
import type { EvaluatedApproval } from '../approval/approval-status';
import { paragraph } from './nodes';
import { statusMessage } from '../reviews/status-message';

const columns = ['Role', 'Person', 'Decision', 'Date', 'Version'];

const decisions: Record<Decision, string> = { approved: 'Approved', changesRequested: 'Changes requested' };

/** The version of the page that a record is of, and whether the exported text is known to be another version's. */
export interface RecordedVersion {
  version: number;
  differs: boolean;
}

/** Who signed off on what, at the end of an exported design: a record on paper, so people are named and not mentioned. */
export function exportBlock(
  standing: EvaluatedApproval,
  nameOf: (accountId: string) => string,
  recorded: RecordedVersion,
): AdfNode[] {
  const rows = standing.roles.flatMap(({ name, signOffs, awaited }) => [
    ...signOffs.map(({ accountId, decision, at, version, standing: worth }) => [
      paragraph(name),
      paragraph(nameOf(accountId)),
      paragraph(worth === 'current' ? decisions[decision] : `${decisions[decision]} (${worths[worth]})`),
      paragraph(new DateNode(at.slice(0, 10)).toJSON()),
      paragraph(String(version)),
    ]),
    ...awaited
      .filter((accountId) => signOffs.every((signOff) => signOff.accountId !== accountId))
      .map((accountId) => [paragraph(name), paragraph(nameOf(accountId)), paragraph('Awaited'), empty, empty]),
  ]);
  const table: AdfNode = {
    type: 'table',
    content: [
      rowOf(
        'tableHeader',
        columns.map((column) => paragraph(column)),
      ),
      ...rows.map((row) => rowOf('tableCell', row)),
    ],
  };
  return [
    heading,
    paragraph(sayVersion(recorded)),
    paragraph(statusMessage(standing)),
    ...(rows.length > 0 ? [table] : []),
  ];
}

const sayVersion = ({ version, differs }: RecordedVersion): string =>
  differs
    ? `This record is about version ${String(version)} of the page. The text above is from another version, so the record does not apply to it.`
    : `This record is about version ${String(version)} of the page.`;

/** Says in an exported design that its sign-offs could not be read. */
export const missingBlock = (): AdfNode[] => [
  heading,
  paragraph(
    'The sign-offs of this design could not be read for this export. Export it again, or look at them on its page.',
  ),
];

const worths = { changed: 'changed since', expired: 'expired' };

const heading: AdfNode = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Approval record' }] };

const empty: AdfNode = { type: 'paragraph' };

const rowOf = (type: 'tableHeader' | 'tableCell', cells: readonly AdfNode[]): AdfNode => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type, content: [cell] })),
});
