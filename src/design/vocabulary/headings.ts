import { fold } from './fold';

/**
 * What a heading announces. Milestones come from plans that differ in what in them is one: under `milestones` every
 * item is, under `timeline` one that names a date, under `plan` a phase; `rollout` counts where no other plan is.
 */
export type Announcement =
  { kind: 'question'; mixed: boolean } | { kind: 'milestone'; plan: 'milestones' | 'timeline' | 'plan' | 'rollout' };

const questions = [
  /^(?:\S+ )?(?:open|unresolved|outstanding|remaining|unanswered|pending) (?:\S+ ){0,2}(?:questions?|issues?|points?)(?: (?:for|about|on|regarding) .+)?$/,
  /^questions? (?:(?:still )?to (?:be )?(?:resolved?|answer(?:ed)?|discuss(?:ed)?|decided?)|for discussion|that remain)$/,
  // German
  /^(?:offene|ungeklärte|ungelöste|zu klärende) (?:\S+ )?(?:fragen|punkte|themen)$/,
  // Spanish
  /^(?:preguntas|cuestiones|dudas) (?:\S+ )?(?:abiertas|pendientes|sin (?:resolver|responder))$/,
  // French
  /^(?:questions|points) (?:\S+ )?(?:ouverte?s|en suspens|en attente|non résolu(?:e)?s|à résoudre|à trancher)$/,
  // Portuguese
  /^(?:questões|perguntas|dúvidas|pontos) (?:\S+ )?(?:em aberto|abert[ao]s|pendentes|não resolvidas)$/,
  // Italian, Dutch
  /^(?:domande|questioni) (?:aperte|in sospeso)$/,
  /^(?:open(?:staande)?|onbeantwoorde) (?:vragen|punten)$/,
  // Japanese, Chinese
  /^(?:未解決|未決定?|オープン|残)(?:の|な)?(?:質問|問題|課題|疑問|事項|クエスチョン|イシュー)$/,
  /^(?:未解决|待解决|待定|开放|未決)(?:的)?(?:问题|問題)$/,
];

/** What may share a heading with the questions and holds questions too: “Open Questions & Issues”. */
const alike =
  /^(?:(?:open|unresolved|outstanding) )?(?:questions?|issues?|points?|decisions?|discussions?|fragen|punkte)$/;

const plans: Record<Extract<Announcement, { kind: 'milestone' }>['plan'], RegExp> = {
  milestones:
    /^(?:(?:key|major|main|project|delivery|upcoming) )?milestones?$|^(?:meilensteine|hitos|jalons|marcos|マイルストーン|里程碑)$/,
  timeline:
    /^(?:(?:project|delivery|implementation|estimated|proposed|high-level|release) )?(?:timeline|schedule|roadmap)s?$|^(?:zeitplan|terminplan|cronograma|calendario|calendrier|échéancier|スケジュール|タイムライン|时间线|时间表)$/,
  plan: /^(?:(?:project|implementation|delivery|development|execution|work) )?(?:plan|phases)$|^implementation strategy$|^(?:umsetzungsplan|projektplan|plan de (?:implementación|trabajo|mise en œuvre|projet)|plano de implementação|実装計画)$/,
  rollout: /^(?:deployment|rollout|roll-out|launch|release) (?:plan|phases)$/,
};

/** The meaning of a heading; undefined where it announces neither questions nor milestones. */
export function announcementOf(heading: string): Announcement | undefined {
  const parts = fold(heading)
    .replace(/ ?\([^()]*\)$/, '')
    .split(/ (?:and|und|y|et|e) /);
  if (parts.some(announcesQuestions)) {
    return { kind: 'question', mixed: !parts.every((part) => announcesQuestions(part) || alike.test(part)) };
  }
  for (const plan of ['milestones', 'timeline', 'plan', 'rollout'] as const) {
    if (parts.some((part) => plans[plan].test(part))) return { kind: 'milestone', plan };
  }
  return undefined;
}

const announcesQuestions = (words: string): boolean => questions.some((pattern) => pattern.test(words));

/** A group of questions that are done, such as “Resolved” under “Open Questions”. */
export const announcesDone = (heading: string): boolean =>
  /^(?:recently |already )?(?:resolved|answered|closed|decided|done|gelöste?|geklärte?|résolues|resueltas|resolvidas|解決済み)(?: (?:questions?|issues?|points?|fragen|punkte))?$/.test(
    fold(heading),
  );

export const announcesApprovals = (heading: string): boolean =>
  /^(?:(?:design|document|required|stakeholder) )?(?:approvals?|approvers|sign-? ?offs?|signatures|reviewers and approvers|reviews? and approvals?|approval and sign-? ?off|freigaben?|genehmigungen?|aprobaci(?:ón|ones)|approbations?|aprovaç(?:ão|ões)|承認)$/.test(
    fold(heading),
  );

/** A section that says who wrote the document, such as “Document control” or “Revision history”. */
export const announcesDocumentControl = (heading: string): boolean =>
  /^(?:about (?:this|the) document|document (?:information|info|control|details?|properties|metadata|management|history)|(?:design )?metadata|(?:(?:document|revision|version|change) (?:history|log|control)|revisions)|authors?(?: and (?:contributors|reviewers|owners))?|dokument(?:en)?(?:informationen|information|infos?|kontrolle|lenkung|details|eigenschaften|historie)|(?:versions|änderungs)(?:historie|verlauf)|autoren|información del documento|control (?:del documento|de documentos|de versiones)|autores|informations? (?:sur le|du) document|contrôle du document|auteurs|informaç(?:ão|ões) do documento|controle do documento|(?:文書|ドキュメント)(?:情報|管理)|改訂履歴|変更履歴|作成者|文档(?:信息|控制)|作者)$/.test(
    fold(heading),
  );
