import type { IssueSummary, Person, Prefill } from '../../../../src/contract/api';
import { say } from '../../words/say';

export type LinkDraft = { id: number; url: string; title: string };

/** What an author has typed so far. */
export type PrefillDraft = {
  featureName: string;
  authors: Person[];
  date: string;
  epic: IssueSummary | null;
  links: LinkDraft[];
};

export type PrefillProblems = { featureName?: string; date?: string; links: Record<number, string> };

export const emptyDraft = (me: Person, today: string): PrefillDraft => ({
  featureName: '',
  authors: [me],
  date: today,
  epic: null,
  links: [],
});

/** Whether somebody entered something since then. */
export const isChangedSince = (start: PrefillDraft, draft: PrefillDraft): boolean =>
  JSON.stringify(start) !== JSON.stringify(draft);

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

const isBlank = (link: LinkDraft) => link.url.trim() === '' && link.title.trim() === '';
const isGoodLink = (link: LinkDraft) => isWebAddress(link.url.trim());

/** Says what stands in the way of building a document, field by field. */
export function findProblems(draft: PrefillDraft): PrefillProblems {
  const badLinks = draft.links.filter((link) => !isBlank(link) && !isGoodLink(link));
  return {
    ...(draft.featureName.trim() === '' && { featureName: say('prefill.featureNameMissing') }),
    ...(!isDay(draft.date) && { date: say('prefill.dateMissing') }),
    links: Object.fromEntries(badLinks.map(({ id }) => [id, say('prefill.linkWrong')])),
  };
}

export const hasProblems = ({ featureName, date, links }: PrefillProblems): boolean =>
  featureName !== undefined || date !== undefined || Object.keys(links).length > 0;

/** What a document can be built from already; `stillUnnamed` stands for a name not typed yet. */
export function toPrefill(draft: PrefillDraft, today: string, stillUnnamed = ''): Prefill {
  const { epic } = draft;
  return {
    featureName: draft.featureName.trim() || stillUnnamed,
    authors: draft.authors,
    date: isDay(draft.date) ? draft.date : today,
    ...(epic !== null && { epic: { id: epic.id, key: epic.key, url: epic.url } }),
    links: draft.links.filter(isGoodLink).map(({ url, title }) => ({
      url: url.trim(),
      ...(title.trim() !== '' && { title: title.trim() }),
    })),
  };
}
