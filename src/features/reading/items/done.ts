import { saysDone } from '../vocabulary/done-words';
import { isOpenStatus, saysNothing } from '../vocabulary/status-words';

/** What a document says of whether an item is done. */
export interface DoneSigns {
  /** Statuses in lozenges, in a cell or behind a label. */
  statuses: readonly string[];
  /** Whether it is ticked, struck through, or stands among those that are done. */
  isEnded: boolean;
  /** Whether it carries a mark that says so, or all that belongs to it is done. */
  isMarked: boolean;
  /** What was decided. */
  answer: string | undefined;
}

/** Whether an item is done. What is said against it counts more, as a wrong “done” closes a ticket. */
export function isDone({ statuses, isEnded, isMarked, answer }: DoneSigns): boolean {
  if (isEnded || statuses.some(saysDone)) return true;
  if (statuses.some(isOpenStatus)) return false;
  if (isMarked) return true;
  return answer !== undefined && statuses.every(saysNothing) && !isUncertain(answer);
}

/** An answer that is still looked for: a question itself, a proposal, a leaning. */
export const isUncertain = (answer: string): boolean =>
  /[?？]["”’)]*$/.test(answer) ||
  /^[\s*_"“(]*(?:tbd|tbc|tba|pending|open|proposed|proposal|tentative(?:ly)?|leaning|lean(?:s)? |probably|likely|maybe|perhaps|possibly|not |no decision|none|undecided|unknown|unclear|unresolved|under (?:discussion|review)|to be |defer|postpone|revisit|later|zurückgestellt|vertagt|aplazad|reporté|adiad|rinviat|uitgesteld|partly|partially|wip|draft|depends|needs? |awaiting|waiting|in progress|still |current thinking|options? |we (?:should|could|might|may|need)|offen|noch |nicht |vorschlag|vermutlich|wahrscheinlich|vielleicht|teilweise|pendiente|propuesta|probablemente|quizá|no |en attente|proposition|probablement|peut-être|pas |partiellement|pendente|proposta|provavelmente|talvez|não |in sospeso|probabilmente|forse|non |voorstel|waarschijnlijk|misschien|niet |nog |deels |未|検討中|保留|おそらく|待定|待确认|可能|尚)/iu.test(
    answer,
  );

/** An answer that says only that there will be one: “to be made in May”. */
export const isPending = (answer: string): boolean =>
  /^(?:still |yet )?to be (?:made|taken|found|given|written)\b/i.test(answer);
