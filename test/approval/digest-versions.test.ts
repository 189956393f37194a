import { comparableTo, outlineOf, presentOutline } from '../../src/features/approval/content';
import type { DigestInput } from '../../src/features/approval/digest/design-content';
import type { DigestRules } from '../../src/features/approval/digest/digest-rules';
import { noFacts } from '../../src/features/approval/digest/facts';
import { contentOf, contentUnder } from '../../src/features/approval/digest/registry';
import { rules1 } from '../../src/features/approval/digest/v1/rules';
import { stateOf } from '../../src/features/approval/history';
import { approvalStatusOf } from '../../src/features/approval/approval-status';
import { effectivePolicy } from '../../src/features/approval/effective-policy';
import { defaultPolicy } from '../../src/features/approval/policy';
import { doc, h, p } from '../words';

/** A later version of the rules, as one may come to be: it covers the title in capitals alone. */
const rules2: DigestRules = {
  ...rules1,
  version: 2,
  contentOf: (input) => {
    const content = rules1.contentOf({ ...input, title: input.title.toUpperCase() });
    return { ...content, digest: content.digest.replace(/^1:/, '2:') };
  },
};
const both = [rules1, rules2] as const;

const page = (words: string, title = 'Retries'): DigestInput => ({
  title,
  document: doc(h(2, 'Overview'), p(words)),
  facts: noFacts,
});

/** What becomes of an approval of a page that says something by now. */
function afterwards(
  signed: string,
  signedPage: DigestInput,
  now: DigestInput,
  rules: readonly [DigestRules, ...DigestRules[]],
) {
  const at = '2026-11-12T10:00:00.000Z';
  const entry = { at, version: 7, digest: signed };
  const reviewers = [{ role: 'Reviewer', needed: 1, people: ['ben'] }];
  const state = stateOf([
    { ...entry, number: 1, type: 'requestReview', by: 'ada', reviewers, authors: ['ada'] },
    { ...entry, number: 2, type: 'approve', by: 'ben', role: 'Reviewer' },
  ]);
  const content = contentUnder(signed, signedPage, rules);
  const outlines = new Map(content ? [[signed, outlineOf(content)]] : []);
  const policy = effectivePolicy(undefined, defaultPolicy);
  const { status, changed } = approvalStatusOf({
    state,
    policy,
    now: presentOutline(now, [signed], rules),
    outlines,
    at: new Date('2026-11-20T12:00:00Z'),
  });
  return changed ? `${status}: ${changed.sections.join(', ')}` : status;
}

const signedUnder1 = contentOf(page('We retry.'), [rules1]).digest;
const signedUnder2 = contentOf(page('We retry.'), both).digest;

test('a digest names the version of its rules', () => {
  expect([signedUnder1.slice(0, 2), signedUnder2.slice(0, 2)]).toEqual(['1:', '2:']);
});

describe('What was signed under version 1 of the rules, once there is a version 2,', () => {
  test('is approved as long as it is the same under version 1', () => {
    expect(afterwards(signedUnder1, page('We retry.'), page('We retry.'), both)).toBe('approved');
  });

  test('is changed by what version 1 covers, and version 2 does not', () => {
    expect(afterwards(signedUnder1, page('We retry.'), page('We retry.', 'retries'), both)).toBe('changedSince: ');
    expect(afterwards(signedUnder2, page('We retry.'), page('We retry.', 'retries'), both)).toBe('approved');
  });

  test('is changed by what both cover, and the section is named', () => {
    expect(afterwards(signedUnder1, page('We retry.'), page('We do not.'), both)).toBe('changedSince: Overview');
    expect(afterwards(signedUnder2, page('We retry.'), page('We do not.'), both)).toBe('changedSince: Overview');
  });
});

test.each(['3:abc', 'abc', '', '0:abc', ':', '1', `9${signedUnder1}`])(
  'what was signed under rules that nobody knows counts as changed: “%s”',
  (signed) => {
    expect(afterwards(signed, page('We retry.'), page('We retry.'), both)).toBe('changedSince: ');
    expect(comparableTo(signed, presentOutline(page('We retry.'), [signed], both))).toBeUndefined();
  },
);
