import type { AdfDocument } from '../../contract/adf-node';
import type { Day } from '../../adf/day';
import { DateNode } from '../../adf/nodes';
import type { Reviewers } from '../approval/history';
import type { ChangedContent, EvaluatedApproval } from '../approval/approval-status';
import { bullets, document, mentions, paragraph } from './nodes';
import { counted, sectionsList } from '../reviews/status-message';

type NameOf = (accountId: string) => string;

/** People who are asked in a role. */
type Asked = Pick<Reviewers, 'role' | 'people'>;

const byRole = (asked: readonly Asked[], nameOf: NameOf) =>
  bullets(
    asked
      .filter(({ people }) => people.length > 0)
      .map(({ role, people }) => [`${role}: `, ...mentions(people, nameOf)]),
  );

const telling = (told: readonly string[], words: string, nameOf: NameOf) =>
  told.length === 0 ? paragraph(words) : paragraph(...mentions(told, nameOf), ` ${words}`);

/** Asks everybody for a review, in one comment. */
export const requestComment = (
  { by, reviewers }: { by: string; reviewers: readonly Asked[] },
  nameOf: NameOf,
): AdfDocument =>
  document(
    paragraph(
      `${nameOf(by)} asks for a review of this design. Sign off, or ask for changes, in the status of this page.`,
    ),
    byRole(reviewers, nameOf),
  );

/** Tells people that somebody asked for changes, in that person’s words. */
export const changesComment = (
  asked: { by: string; role: string; comment: string },
  told: readonly string[],
  nameOf: NameOf,
): AdfDocument =>
  document(telling(told, `${nameOf(asked.by)} asked for changes as ${asked.role}:`, nameOf), {
    type: 'blockquote',
    content: asked.comment
      .split(/\s*\n\s*/)
      .filter((line) => line !== '')
      .map((line) => paragraph(line)),
  });

/** Tells people that the last sign-off was given. */
export const completedComment = (
  { signed, needed, version }: Pick<EvaluatedApproval, 'signed' | 'needed' | 'version'>,
  told: readonly string[],
  nameOf: NameOf,
): AdfDocument => {
  const on = version === undefined ? '' : `, on version ${String(version)}`;
  return document(
    telling(told, `This design is approved: ${String(signed)} of ${counted(needed, 'sign-off')}${on}.`, nameOf),
  );
};

/** Asks those who signed what has changed by now to look again. */
export const askedAgainComment = (
  { sections, version }: ChangedContent,
  awaited: readonly Asked[],
  nameOf: NameOf,
): AdfDocument =>
  document(
    paragraph(
      sections.length === 0
        ? `This design changed since version ${String(version)}, which was signed off. Look at it again:`
        : `This design changed since version ${String(version)}, which was signed off (${sectionsList(sections)}). Look at it again:`,
    ),
    byRole(awaited, nameOf),
  );

/** Reminds those who were asked and have not decided. */
export const awaitedComment = (since: Day, awaited: readonly Asked[], nameOf: NameOf): AdfDocument =>
  document(
    paragraph('The review that was asked for on ', new DateNode(since).toJSON(), ' still waits for:'),
    byRole(awaited, nameOf),
  );
