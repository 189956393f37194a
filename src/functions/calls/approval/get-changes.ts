import type { ChangedSection } from '../../../contract/api';
import { changesBetween } from '../../../features/approval/changes';
import { outlineOf } from '../../../features/approval/content';
import type { DigestInput } from '../../../features/approval/digest/design-content';
import { contentUnder } from '../../../features/approval/digest/registry';
import { outlineChanges } from '../../../features/approval/outline-changes';
import type { EffectivePolicy } from '../../../features/approval/effective-policy';
import type { ApprovalState } from '../../../features/approval/history';
import type { EvaluatedApproval } from '../../../features/approval/approval-status';
import { liveUnread } from '../../../features/designs/page-document';
import { Failure } from '../../../errors/failure';
import { approvalHistory } from '../../../features/reviews/store/approval-events';
import { keptOutlines } from '../../../features/reviews/store/content-outlines';
import { getDesignRecord, unregistered } from '../../../features/designs/store/designs';
import { message } from '../../../i18n/message';
import type { Handler } from '../../runtime/answering';
import { contentAt, versionAt } from '../../../features/reviews/content-at';
import { designApproval } from '../../../features/reviews/design-approval';
import { designOf } from '../../../features/designs/read-page';
import { documentOf, pageForCaller } from '../../../features/designs/page';

/** What somebody decided on. */
interface Decided {
  version: number;
  at: string;
  digest: string;
  progress?: string;
}

export const getChanges: Handler<'getChanges'> = async (asked) => {
  const { pageId, version } = asked;
  const page = await pageForCaller(pageId);
  documentOf(page);
  const record = (await getDesignRecord(pageId)) ?? unregistered(pageId);
  const { standing, policy, state, input } = await designApproval({ page, design: designOf(page, record), record });
  if (!input) throw liveUnread(page.title);
  const to = { version: page.version.number, at: page.version.createdAt };
  if ('digest' in asked) {
    const shown = await versionAt(pageId, asked, input);
    const now = shown && contentUnder(asked.digest, input);
    if (!now) throw notComparable(page.title, asked.version);
    return {
      from: { version: asked.version, at: shown.at },
      to,
      sections: changesBetween(shown.content, now, policy.ignoredSections),
      onlySections: false,
    };
  }
  const from = version === undefined ? oldestSignOff(standing, state) : await decidedOn(pageId, version);
  if (!from) throw nothingToCompare(page.title, version);
  return {
    from: { version: from.version, at: from.at },
    to,
    ...(await changesSince(pageId, from, input, policy)),
  };
};

/** That counts; where none does any more, the oldest there is. */
function oldestSignOff({ roles }: EvaluatedApproval, state: ApprovalState): Decided | undefined {
  const signOffs = roles.flatMap((role) => role.signOffs).filter(({ decision }) => decision === 'approved');
  const counting = signOffs.filter(({ counts }) => counts);
  const [oldest] = [...(counting.length > 0 ? counting : signOffs)].sort((a, b) => a.version - b.version);
  return oldest && state.signOffs.find(({ digest, version }) => digest === oldest.digest && version === oldest.version);
}

async function decidedOn(pageId: string, version: number): Promise<Decided | undefined> {
  return (await approvalHistory(pageId)).findLast((event) => event.version === version);
}

async function changesSince(
  pageId: string,
  { version, digest, progress = '' }: Decided,
  input: DigestInput,
  { ignoredSections }: Pick<EffectivePolicy, 'ignoredSections'>,
): Promise<{ sections: ChangedSection[]; onlySections: boolean }> {
  const now = contentUnder(digest, input);
  if (!now) return { sections: [], onlySections: true };
  if (digest === now.digest) return { sections: [], onlySections: false };
  const then = await contentAt(pageId, { version, digest }, input);
  if (then) {
    return { sections: changesBetween(then, now, ignoredSections), onlySections: false };
  }
  const kept = (await keptOutlines([{ pageId, digest, progress }])).get(pageId)?.[0];
  const sections = kept ? outlineChanges(kept, outlineOf(now), ignoredSections).sections : [];
  return { sections: sections.map((section) => ({ ...section, blocks: [] })), onlySections: true };
}

const nothingToCompare = (title: string, version: number | undefined): Failure =>
  new Failure(
    'not-found',
    version === undefined
      ? message('changes.neverSigned.message', { title })
      : message('changes.versionUnsigned.message', { title, version: String(version) }),
    message('changes.advice'),
  );

const notComparable = (title: string, version: number): Failure =>
  new Failure(
    'not-found',
    message('changes.notComparable.message', { title, version: String(version) }),
    message('changes.notComparable.advice'),
  );
