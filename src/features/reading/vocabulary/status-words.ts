import type { ItemKind } from '../../../contract/api';
import { fold } from './fold';

const doneWords = new Set([
  ...['resolved', 'answered', 'decided', 'closed', 'done', 'complete', 'completed', 'implemented', 'shipped'],
  ...['erledigt', 'geklärt', 'gelöst', 'hecho', 'resuelto', 'terminé', 'résolu', 'concluído', 'resolvido'],
  ...['完了', '解決済み', '已完成', '已解决'],
]);

const openWords = new Set([
  ...['open', 'new', 'pending', 'to do', 'todo', 'not started', 'planned', 'scheduled'],
  ...['in progress', 'ongoing', 'started'],
  ...['offen', 'ausstehend', 'geplant', 'in arbeit', 'abierto', 'abierta', 'pendiente', 'en curso'],
  ...['ouvert', 'ouverte', 'en attente', 'en cours', 'aberto', 'aberta', 'pendente', 'em andamento'],
  ...['未着手', '進行中', '未解決', '未开始', '进行中', '未解决'],
]);

/** Whether words are the status of a tracked item, to the letter: a sign or a number beside it is somebody's. */
export function isItemStatus(words: string): boolean {
  const word = words.trim().toLowerCase();
  return doneWords.has(word) || openWords.has(word) || saysTick(word);
}

const saysTick = (words: string): boolean => /^(?:✅|✔️?|☑️?)$/u.test(words);

/** Whether words are the status of an item that is open, and nothing else. */
export const isOpenStatus = (words: string): boolean =>
  openWords.has(fold(words)) || /^(?:re-?opened|unresolved|not (?:done|resolved|started|decided))$/.test(fold(words));

/** The word a finished item gets in its status. */
export const doneWordFor: Record<ItemKind, string> = { question: 'Resolved', milestone: 'Done' };

/** The word an item gets that is open again. */
export const openWordFor: Record<ItemKind, string> = { question: 'Open', milestone: 'Pending' };

/** The header of the column that holds the tickets, where a table has to be given one. */
export const ticketHeader = 'Ticket';

/** Nothing is said where it says nothing, or that it is still to be said: “TBD”, “--”. */
export const saysNothing = (text: string): boolean =>
  /^(?:|tbd|tbc|tba|to be (?:decided|determined|confirmed)|none|nil|n and a|na|[-–—?…\s]+)$/.test(fold(text));

/** A section that says that it has none: “None at this time.” */
export const saysNone = (text: string): boolean =>
  saysNothing(text) ||
  /^(?:none|nothing|not applicable)(?: (?:so far|yet|currently|at (?:this|the) (?:time|moment|point)|for now|at present|known|remaining|open))?$/.test(
    fold(text),
  ) ||
  /^(?:(?:there are )?(?:currently )?no (?:open |unresolved |outstanding |remaining )?(?:questions|issues|milestones)(?: .{0,40})?|keine?|aucune?|ningun[ao]|nenhuma?|nessuna?|geen|なし|特になし|无|暂无)$/.test(
    fold(text),
  );

/** A row that sums up the others. */
export const isTotal = (words: string): boolean =>
  /^(?:(?:grand |sub-?)?totals?|sum|gesamt(?:summe)?|summe|total general|totale|totaal|total geral|合計|总计|合计)(?: .{0,20})?$/.test(
    fold(words),
  );
