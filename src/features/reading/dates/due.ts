import { type Day, dayOfTimestamp } from '../../../adf/day';
import type { AdfNode } from '../../../contract/adf-node';
import { message, type MessageDescriptor } from '../../../i18n/message';
import type { Due } from '../design';
import { isStruckNode, wordsOf } from '../inline/words';
import { daysOf, type SpokenSpan } from './calendar';
import { spoken, yearAlone } from './grammar';

/** No way to write a date is longer. */
const longest = 60;

const preposition =
  /^(?:(?:due|by|before|until|on|target|eta|approx\.?|ca\.?|circa|bis|am|para el|antes de|hasta|avant le|pour le|até|entro il|voor|vóór|op|~)[: ] ?|~)+/i;
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i;
/** The time of a day, and its zone: the day is what counts. */
const time =
  /[ ,T]+(?:at |um )?(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?(?:[ap]\.?m\.?|uhr|h))(?: ?(?:z|[a-z]{2,5}|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?))?$/i;
const qualifier = / ?\(?(?:target|tentative|estimate|estimated|est\.?|planned|expected|tbc|eod|cob)\)?$/i;
const wholeEnd =
  /^(?:(?:the )?end of (?:the )?|eo(?=[qh]\d)|eo[ym] |ende (?:des )?|fin de |finales de |fim de |fine (?:di )?|eind )/i;

/**
 * When something is due, from its words. A day without a year falls in the year of the design's own day `near`; without
 * one it is no date. Undefined where the words are empty.
 */
export function dueOfText(text: string, near: Day | undefined): Due | undefined {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return undefined;
  if (words.length > longest) return { notADay: words };
  const bare = words
    .replace(/^\((.*)\)$/, '$1')
    .replace(preposition, '')
    .replace(/[.,;]+$/, '')
    .replace(qualifier, '')
    .replace(weekday, '');
  const end = bare.replace(wholeEnd, '');
  const span = spoken(end) ?? spoken(end.replace(time, '')) ?? (end === bare ? undefined : yearAlone(end));
  if (!span) return { notADay: words };
  if ('ambiguous' in span) return { notADay: words, why: span.ambiguous };
  const due = resolved(words, span, near);
  return end !== bare && 'from' in due ? { day: due.to, ...(due.assumed && { assumed: due.assumed }) } : due;
}

function resolved(words: string, span: SpokenSpan, near: Day | undefined): Due {
  const year: AssumedYear | undefined = span.year === undefined ? yearNear(span, near) : { year: span.year };
  if (!year) return { notADay: words, why: message('dates.noYear') };
  const days = daysOf(span, year.year);
  if (!days) return { notADay: words };
  const assumed =
    span.assumed && year.assumed
      ? message('dates.both', { first: span.assumed, second: year.assumed })
      : (span.assumed ?? year.assumed);
  return {
    ...(days.from === days.to ? { day: days.from } : days),
    ...(assumed && { assumed }),
  };
}

interface AssumedYear {
  year: number;
  assumed?: MessageDescriptor;
}

const halfAYear = 183 * 24 * 60 * 60 * 1000;

/** The year of the design's day; the next one where the span would then lie more than half a year before that day. */
function yearNear(span: SpokenSpan, near: Day | undefined): AssumedYear | undefined {
  if (near === undefined) return undefined;
  const year = Number(near.slice(0, 4));
  const days = daysOf(span, year);
  return days && Date.parse(near) - Date.parse(days.to) > halfAYear
    ? { year: year + 1, assumed: message('dates.nextYear', { year: String(year + 1) }) }
    : { year, assumed: message('dates.designYear', { year: String(year) }) };
}

/** When something is due, from the content of a cell or a line: date nodes say it, else the words. */
export function dueOf(inlines: readonly AdfNode[], near: Day | undefined): Due | undefined {
  const present = inlines.filter((node) => !isStruckNode(node));
  // What is struck through was once said; where nothing else is, it still is what stands there.
  const content = wordsOf(present) === '' ? inlines : present;
  const days = content.flatMap((node) => (node.type === 'date' ? [dayOfTimestamp(node.attrs?.timestamp)] : []));
  const [first, second] = days;
  if (first !== undefined && second !== undefined && first < second) return { from: first, to: second };
  if (first !== undefined) return { day: first };
  return dueOfText(wordsOf(content), near);
}

/** The day on which something begins, from the content of a cell or a line. */
export function startOf(content: readonly AdfNode[] | undefined, near: Day | undefined): Day | undefined {
  const start = content && dueOf(content, near);
  if (!start || 'notADay' in start) return undefined;
  return 'day' in start ? start.day : start.from;
}
