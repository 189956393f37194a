import type { DesignContent, DigestInput } from './design-content';
import type { OwnBlock } from './facts';
import type { DigestRules } from './digest-rules';
import { withMentions } from './own-mentions';
import { rules1 } from './v1/rules';

/** All versions of what a digest covers, the newest last. None is ever taken away or changed. */
export const digestRules: readonly [DigestRules, ...DigestRules[]] = [rules1];

const newestOf = (rules: readonly [DigestRules, ...DigestRules[]]): DigestRules => rules.at(-1) ?? rules[0];

/** What a page says, under the newest rules. */
export const contentOf = (input: DigestInput, rules = digestRules): DesignContent =>
  newestOf(rules).contentOf(resolved(input));

/** What a page says, under the rules that made a digest; undefined where these are unknown. */
export function contentUnder(digest: string, input: DigestInput, rules = digestRules): DesignContent | undefined {
  return rules.find(({ version }) => version === versionOf(digest))?.contentOf(resolved(input));
}

/** The input with what was recorded of the page as the page would say it. */
const resolved = (input: DigestInput): DigestInput => {
  const { document, facts } = input;
  const on = (blocks: readonly OwnBlock[]) => withMentions(blocks, document, facts.tokenOf);
  return {
    ...input,
    facts: { ...facts, itemBlocks: on(facts.itemBlocks), signOffBlocks: on(facts.signOffBlocks) },
  };
};

/** The version of the rules that made a digest; undefined where it names none. */
export function versionOf(digest: string): number | undefined {
  const [, version] = /^([1-9]\d{0,5}):/.exec(digest) ?? [];
  return version === undefined ? undefined : Number(version);
}

/** Whether two blocks say the same under the newest rules. */
export const blockKeyOf = newestOf(digestRules).blockKey;
