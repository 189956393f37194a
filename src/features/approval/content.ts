import type { DesignContent, DigestInput } from './digest/design-content';
import { contentOf, contentUnder, digestRules, versionOf } from './digest/registry';
import { hashOf } from './hash';
import type { ContentOutline, OutlineSection, PresentOutline } from './outline';

const shortHash = 12;

/** The content as hashes. */
export function outlineOf({ digest, sections }: DesignContent): ContentOutline {
  const outlined = sections.map((section): OutlineSection => {
    const progress = section.blocks.flatMap((block, index) =>
      block.progress.map((each) => ({ block: index, ...each })),
    );
    return {
      title: section.title,
      level: section.level,
      digest: section.digest,
      blocks: section.blocks.map((block) => block.digest.slice(0, shortHash)),
      ...(progress.length > 0 && { progress }),
    };
  });
  return { digest, progressDigest: progressDigestOf(outlined), sections: outlined };
}

const progressDigestOf = (sections: readonly OutlineSection[]): string =>
  hashOf(
    sections.flatMap(({ progress = [] }, section) =>
      progress
        .filter(({ what }) => what !== 'designStatus')
        .map(({ block, what, value }) => [section, block, what, value]),
    ),
  ).slice(0, shortHash);

/** What a page says now, also under the rules of digests that were signed earlier. */
export function presentOutline(input: DigestInput, signed: readonly string[], rules = digestRules): PresentOutline {
  const now = outlineOf(contentOf(input, rules));
  const older = new Map<number, ContentOutline>();
  for (const digest of signed) {
    const version = versionOf(digest);
    if (version === undefined || version === versionOf(now.digest) || older.has(version)) continue;
    const content = contentUnder(digest, input, rules);
    if (content) older.set(version, outlineOf(content));
  }
  return { ...now, underOlderRules: older };
}

/** What a page says now under the rules that made a digest; undefined where nobody knows these any more. */
export function comparableTo(digest: string, now: PresentOutline | ContentOutline): ContentOutline | undefined {
  const version = versionOf(digest);
  if (version !== undefined && version === versionOf(now.digest)) return now;
  return version === undefined || !('underOlderRules' in now) ? undefined : now.underOlderRules.get(version);
}
