/** Words of a status that say that an item is done, in the forms that people use for one thing or several. */
const words = [
  ...['resolved', 'answered', 'decided', 'closed', 'done', 'complete', 'completed', 'implemented', 'shipped'],
  ...['finished', 'finalized', 'finalised', 'settled', 'fixed', 'delivered', 'merged', 'launched', 'released'],
  ...['deployed', 'confirmed', 'agreed', 'concluded', 'addressed', 'solved'],
  ...['erledigt', 'geklärt', 'gelöst', 'entschieden', 'beantwortet', 'abgeschlossen', 'fertig', 'geschlossen'],
  ...['umgesetzt', 'fertiggestellt', 'bestätigt'],
  ...['hecho', 'hecha', 'resuelto', 'resuelta', 'cerrado', 'cerrada', 'completado', 'completada', 'completo'],
  ...['decidido', 'decidida', 'respondido', 'respondida', 'terminado', 'terminada', 'confirmado', 'confirmada'],
  ...['terminé', 'terminée', 'résolu', 'résolue', 'fait', 'faite', 'clos', 'décidé', 'décidée', 'tranché'],
  ...['tranchée', 'répondu', 'fermé', 'fermée', 'achevé', 'achevée', 'confirmé'],
  ...['concluído', 'concluída', 'resolvido', 'resolvida', 'feito', 'feita', 'fechado', 'fechada', 'finalizado'],
  ...['finalizada', 'completa', 'decidida', 'respondida'],
  ...['fatto', 'fatta', 'risolto', 'risolta', 'chiuso', 'chiusa', 'completato', 'completata', 'deciso', 'decisa'],
  ...['concluso', 'conclusa'],
  ...['klaar', 'opgelost', 'gesloten', 'afgerond', 'voltooid', 'besloten', 'beslist', 'gedaan', 'beantwoord'],
];
const wordsInCharacters = [
  ...[
    '完了',
    '解決済み',
    '解決済',
    '解決',
    '決定',
    '決定済み',
    '回答済み',
    '対応済み',
    '済',
    'クローズ',
    '終了',
    '確定',
  ],
  ...['已完成', '已解决', '已關閉', '已关闭', '已决定', '已回答', '已确认', '完成', '已解決', '已决'],
];
const doneWords = new Set([...words, ...wordsInCharacters]);

/** What may stand before the word and leaves it what it is. */
const before = /^(?:now|already|since|all|fully|bereits|ya|déjà|già|já|al|reeds|team-) ?/;
/** What may follow the word and only says more of it: when, where, by whom, how. */
const more =
  /^(?:[-_](?:by|in|with|via|as|per|see)[-_ ]|[:：.,;()（）–—→⇒=/|]|->|=>|[ ]+(?:[-–—→⇒(（[:]|in|on|by|with|via|as|since|at|per|through|see|using|am|durch|mit|in|seit|en|con|por|el|vía|le|par|avec|dans|depuis|em|com|pelo|pela|il|da|con|nel|op|door|met|sinds|and|und|y|et|e|\d|#|@|[a-z][a-z0-9_]+-\d))/;
/** What keeps an item open whatever else is said. */
const doubt =
  /(?:^|[^\p{L}])(?:not|no|never|partly|partially|partial|mostly|almost|nearly|pending|tentative(?:ly)?|unless|until|except|once|when|whenever|if|reopen(?:ed)?|re-opened|still|open|wip|in progress|to be|tbd|tbc|blocked|deferred|nicht|noch|teilweise|offen|ausstehend|sobald|wenn|falls|no|parcialmente|pendiente|pendientes|cuando|aún|pas|partiellement|en attente|quand|non|parzialmente|in sospeso|quando|não|pendente|aberto|niet|deels|gedeeltelijk|zodra|nog)(?![\p{L}-])|未|部分|一部|予定|待ち|待定|まだ|尚/u;
/** A time that is still to come may be what “by” and “in” name. */
const plannedFor =
  /^ (?:by|in|until|bis|hasta|para|antes|avant|pour|d’ici|até|entro|per|voor|vóór|before) (?:the )?(?:\d(?!\d?\.\d)|q[1-4]|h[12]|week|phase|sprint|next|later|a later|future|eo[mqy]|end of|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/;

const ticks = /^(?:[✅✔☑]\uFE0F?|:white_check_mark:|:heavy_check_mark:|:check_mark:)\s*/u;
const longest = 160;

/**
 * Whether words are a status that says done: the word alone, or with a date, a reason or a key behind it. Negated, partial
 * and conditional words do not, and neither does anything doubtful: a wrong “done” closes a ticket.
 */
export function saysDone(status: string): boolean {
  if (status.length > longest) return false;
  const said = status.trim();
  const unticked = said.replace(ticks, '');
  if (unticked === '') return said !== '';
  if (/^100 ?%$/.test(unticked)) return true;
  const phrases = unticked.replace(/^[([（【](.*)[)\]）】]$/u, '$1').split(/[,;、，；]| [–—] |\) /u);
  if (unticked !== said) return !phrases.some(isDoubtful) && !/[?？]/u.test(unticked);
  return phrases.some(isDonePhrase) && !phrases.some(isDoubtful);
}

const normal = (phrase: string): string =>
  phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s*_"“'‘([]+/u, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Only what stands before the answer counts: “Resolved: not needed” is resolved. */
const isDoubtful = (phrase: string): boolean => {
  const said = normal(phrase);
  return doubt.test(said.split(/[:：→⇒]|->|=>/)[0] ?? '') || /[?？]$/.test(said) || plannedFor.test(restOf(said) ?? '');
};

const isDonePhrase = (phrase: string): boolean => restOf(normal(phrase)) !== undefined;

/** What follows the word for done that a phrase begins with; undefined where it does not, or goes on with other words. */
function restOf(said: string): string | undefined {
  const phrase = said.replace(before, '');
  const word = /^[\p{L}\p{M}’]+/u.exec(phrase)?.[0];
  const found = word === undefined ? undefined : doneWords.has(word) ? word : charactersIn(phrase);
  if (found === undefined) return undefined;
  const rest = phrase.slice(found.length).replace(/[*_"”'’]+/gu, '');
  return /^[.!。\s)\]]*$/u.test(rest) || more.test(rest) ? rest : undefined;
}

/** No space parts words in these scripts. */
const charactersIn = (phrase: string): string | undefined =>
  wordsInCharacters.find(
    (word) =>
      phrase.startsWith(word) &&
      !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(phrase.slice(word.length)),
  );

/** The words, the longest first. */
export const doneWordPattern = [...words, ...wordsInCharacters]
  .toSorted((left, right) => right.length - left.length)
  .join('|');
