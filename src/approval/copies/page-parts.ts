import type { AdfDocument } from '../../adf/node';
import { Status } from '../../adf/nodes/status';
import type { ApprovalStatus } from '../../api';
import type { Standing } from '../standing';
import { type SignedRoles, withSignatures } from './approval-part';
import { withStatus } from './status-part';
import { statusColors, statusNames } from './status-words';

export interface PageFacts {
  standing: Standing;
  /** The roles that a review is asked of now: their lines on the page are the product’s. */
  roles: readonly string[];
  /** The template’s own words. */
  words: Partial<Record<ApprovalStatus, string>>;
  nameOf: (accountId: string) => string;
}

/**
 * The document with its Status and its Approval section in step with where the design stands. They change in place, and
 * nothing else; the very same document where there are no such parts, or where they are in step. So it is where what
 * would be written reads otherwise than it was meant: each write would bring the next.
 */
export function withPageParts(document: AdfDocument, facts: PageFacts): AdfDocument {
  const once = written(document, facts);
  return written(once, facts) === once ? once : document;
}

function written(document: AdfDocument, facts: PageFacts): AdfDocument {
  const { status } = facts.standing;
  const lozenge = new Status(facts.words[status] ?? statusNames[status], statusColors[status]).toJSON();
  return withSignatures(withStatus(document, lozenge), signedRoles(facts));
}

function signedRoles({ standing, roles, nameOf }: PageFacts): SignedRoles {
  const signed = standing.roles.map(({ name, signOffs }) => ({
    name,
    signatures: signOffs
      .filter(({ decision, counts }) => decision === 'approved' && counts)
      .map(({ accountId, at }) => ({ accountId, name: nameOf(accountId), day: at.slice(0, 10) })),
  }));
  return new Map(
    [...roles.map((name) => ({ name, signatures: [] })), ...signed].map(({ name, signatures }) => [name, signatures]),
  );
}
