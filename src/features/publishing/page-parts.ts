import type { AdfDocument } from '../../contract/adf-node';
import { Status } from '../../adf/nodes';
import type { ApprovalStatus } from '../../contract/api';
import { withMentions } from '../approval/digest/own-mentions';
import type { EvaluatedApproval } from '../approval/approval-status';
import { type SignedRoles, withSignatures } from './approval-part';
import type { SignOffBlock } from './own-sign-offs';
import { withStatus } from './status-part';
import { statusColors, statusNames } from '../reviews/status-words';

export interface PageFacts {
  standing: EvaluatedApproval;
  /** The roles that a review is asked of now: their lines on the page are the product’s. */
  roles: readonly string[];
  /** The template’s own words. */
  words: Partial<Record<ApprovalStatus, string>>;
  /** Undefined for a person whom Confluence does not name. */
  nameOf: (accountId: string) => string | undefined;
  /** The account that the page mentions for whoever signed; undefined for a former user whom it does not mention. */
  accountOf?: (signer: string) => string | undefined;
  /** The blocks that the app is known to have written sign-offs into, as recorded. */
  own: readonly SignOffBlock[];
  /** Gives what stands in them for an account. */
  tokenOf?: ((accountId: string) => string) | undefined;
}

export interface PageParts {
  document: AdfDocument;
  /** The blocks that show sign-offs on it. */
  signOffBlocks: readonly SignOffBlock[];
  /** What the page does not show, because something else stands in its place. */
  unwritten: { status: boolean; roles: readonly string[] };
}

/**
 * The document with its Status and its Approval section in step with where the design stands. They change in place, and
 * nothing else; the very same document where there are no such parts, or where they are in step. So it is where what
 * would be written reads otherwise than it was meant: each write would bring the next.
 */
export function withPageParts(document: AdfDocument, recorded: PageFacts): PageParts {
  const facts = { ...recorded, own: withMentions(recorded.own, document, recorded.tokenOf) };
  const once = written(document, facts);
  const again = written(once.document, { ...facts, own: once.signOffBlocks });
  return again.document === once.document ? once : { ...once, document, signOffBlocks: facts.own };
}

function written(document: AdfDocument, facts: PageFacts): PageParts {
  const { status } = facts.standing;
  const lozenge = new Status(facts.words[status] ?? statusNames[status], statusColors[status]).toJSON();
  let isKept = false;
  const stated = withStatus(document, { lozenge, kept: () => (isKept = true) });
  const { document: signed, unwritten, blocks } = withSignatures(stated, signedRoles(facts), facts.own);
  return { document: signed, signOffBlocks: blocks, unwritten: { status: isKept, roles: unwritten } };
}

function signedRoles({ standing, roles, nameOf, accountOf = (signer) => signer }: PageFacts): SignedRoles {
  const signed = standing.roles.map(({ name, signOffs }) => ({
    name,
    signatures: signOffs
      .filter(({ decision, counts }) => decision === 'approved' && counts)
      .flatMap(({ accountId: signer, at }) => {
        const accountId = accountOf(signer);
        return accountId === undefined ? [] : [{ accountId, name: nameOf(accountId), day: at.slice(0, 10) }];
      }),
  }));
  return new Map(
    [...roles.map((name) => ({ name, signatures: [] })), ...signed].map(({ name, signatures }) => [name, signatures]),
  );
}
