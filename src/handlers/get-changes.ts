import { asUser } from '@forge/api';
import type { AdfDocument } from '../adf/node';
import { parseDocument } from '../adf/parse';
import type { ChangedSection } from '../api';
import { changesBetween } from '../approval/changes';
import { contentOf, type DesignContent, outlineOf } from '../approval/content';
import { outlineChanges } from '../approval/outline-changes';
import type { EffectivePolicy } from '../approval/effective-policy';
import type { Standing } from '../approval/standing';
import { getPageVersion } from '../atlassian/confluence/pages';
import { isProductError } from '../atlassian/product-error';
import { Failure } from '../failure';
import { approvalHistory } from '../store/approval-events';
import { keptOutlines } from '../store/content-outlines';
import { getDesignRecord, unregistered } from '../store/designs';
import { say } from '../words/say';
import type { Handler } from './answering';
import { designApproval } from './design-approval';
import { designOf } from './design-summary';
import { documentOf, pageForCaller } from './page';

/** What somebody decided on. */
interface Decided {
  version: number;
  at: string;
  digest: string;
}

export const getChanges: Handler<'getChanges'> = async ({ pageId, version }) => {
  const page = await pageForCaller(pageId);
  const now = contentOf(documentOf(page));
  const record = (await getDesignRecord(pageId)) ?? unregistered(pageId);
  const { standing, policy } = await designApproval({ page, design: designOf(page), record });
  const from = version === undefined ? oldestSignOff(standing) : await decidedOn(pageId, version);
  if (!from) throw nothingToCompare(page.title, version);
  return {
    from: { version: from.version, at: from.at },
    to: { version: page.version.number, at: page.version.createdAt },
    ...(await changesSince(pageId, from, now, policy)),
  };
};

/** That counts; where none does any more, the oldest there is. */
function oldestSignOff({ roles }: Standing): Decided | undefined {
  const signOffs = roles.flatMap((role) => role.signOffs).filter(({ decision }) => decision === 'approved');
  const counting = signOffs.filter(({ counts }) => counts);
  return [...(counting.length > 0 ? counting : signOffs)].sort((a, b) => a.version - b.version)[0];
}

async function decidedOn(pageId: string, version: number): Promise<Decided | undefined> {
  return (await approvalHistory(pageId)).findLast((event) => event.version === version);
}

async function changesSince(
  pageId: string,
  { version, digest }: Decided,
  now: DesignContent,
  { ignoredSections }: Pick<EffectivePolicy, 'ignoredSections'>,
): Promise<{ sections: ChangedSection[]; onlySections: boolean }> {
  if (digest === now.digest) return { sections: [], onlySections: false };
  const document = await documentAt(pageId, version);
  const then = document && contentOf(document);
  // A version that says something else than what was decided on is no ground for telling what changed.
  if (then?.digest === digest) {
    return { sections: changesBetween(then, now, ignoredSections), onlySections: false };
  }
  const kept = (await keptOutlines([{ pageId, digest }])).get(pageId)?.get(digest);
  const sections = kept ? outlineChanges(kept, outlineOf(now), ignoredSections).sections : [];
  return { sections: sections.map((section) => ({ ...section, blocks: [] })), onlySections: true };
}

/** The page at a version, as the person may see it; undefined where it is gone or can't be read. */
async function documentAt(pageId: string, version: number): Promise<AdfDocument | undefined> {
  try {
    const document = parseDocument((await getPageVersion(asUser(), pageId, version)).body);
    return 'problem' in document ? undefined : document;
  } catch (error) {
    if (isProductError(error, 'not-found')) return undefined;
    throw error;
  }
}

const nothingToCompare = (title: string, version: number | undefined): Failure =>
  new Failure(
    'not-found',
    version === undefined
      ? say('changes.neverSigned.message', { title })
      : say('changes.versionUnsigned.message', { title, version: String(version) }),
    say('changes.advice'),
  );
