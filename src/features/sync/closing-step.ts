import type { Transition } from '../../platform/jira/transitions';
import { fold } from '../reading/vocabulary/fold';

/**
 * Names of statuses and steps that say that work was dropped rather than done, in the languages that Jira's own
 * workflows and our vocabulary have.
 */
const dropped =
  /cancel|reject|declin|won t|wont |will not|duplicat|abandon|dropped|discard|invalid|obsolete|withdrawn|not done|cannot reproduce|abgebrochen|storniert|abgelehnt|verworfen|zurückgezogen|hinfällig|ungültig|annul|rejet|refus|doublon|cancelad|rechazad|descartad|duplicad|rejeitad|recusad|キャンセル|却下|中止|重複|取り下げ|已取消|已拒绝|重复/;

/** Names of statuses that say that work is done, the most usual first: `Done` is Jira's own. */
const finished = [
  ...['done', 'resolved', 'closed', 'complete', 'completed', 'finished', 'answered', 'decided'],
  ...['fertig', 'erledigt', 'gelöst', 'geschlossen', 'abgeschlossen', 'terminé', 'résolu', 'fermé'],
  ...['hecho', 'finalizado', 'resuelto', 'cerrado', 'concluído', 'resolvido', 'fechado'],
  ...['完了', '解決済み', 'クローズ', '已完成', '已解决', '已关闭'],
];

/** The step that finishes an issue; the statuses that remain where none says for sure that its work was done. */
export type ClosingStep = { step: Transition } | { onlyDropped: string[] } | { unclear: string[] } | 'none';

/** Chooses the step to done by the name of its status: never one that drops the work, and no guess between others. */
export function closingStep(transitions: readonly Transition[]): ClosingStep {
  const toDone = transitions.filter(({ category }) => category === 'done');
  if (toDone.length === 0) return 'none';
  const fit = toDone.filter(({ name, status }) => !saysDropped(status) && !saysDropped(name));
  const [first] = fit;
  if (!first) return { onlyDropped: statusesOf(toDone) };
  if (statusesOf(fit).length === 1) return { step: first };
  for (const word of finished) {
    const step = fit.find(({ status }) => fold(status) === word);
    if (step) return { step };
  }
  return { unclear: statusesOf(fit) };
}

const saysDropped = (name: string): boolean => dropped.test(fold(name).replace(/['’]/g, ' '));

const statusesOf = (transitions: readonly Transition[]): string[] => [
  ...new Set(transitions.map(({ status }) => status)),
];
