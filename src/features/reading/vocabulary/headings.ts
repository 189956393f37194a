import { saysDone } from './done-words';
import { fold } from './fold';
import { namesPhase } from './phases';

/**
 * What a heading announces. Milestones come from plans that differ in what in them is one: under `milestones` every
 * item is, under `timeline` one that names a date, under `plan` a phase; `rollout` counts where no other plan is.
 */
export type Announcement =
  | { kind: 'question'; mixed: boolean; done: boolean }
  | { kind: 'milestone'; plan: 'milestones' | 'timeline' | 'plan' | 'rollout'; done: boolean };

export type Plan = Extract<Announcement, { kind: 'milestone' }>['plan'];

const questions = [
  /^(?:(?!(?:how|when|who|why|what|to|no|not|un) )\S+ ){0,3}(?:open|unresolved|outstanding|remaining|unanswered|pending|undecided) (?:\S+ ){0,2}(?:questions?|issues?|points?|decisions?)(?: (?:for|about|on|regarding|to|from|in|with) .+)?$/,
  /^(?:open|unresolved|outstanding|undecided) (?:items?|topics?|problems?|matters?)$/,
  /^(?:questions?|decisions?|issues|items|things|topics) (?:(?:still )?to (?:be )?(?:made|resolved?|answer(?:ed)?|discuss(?:ed)?|decided?|clarif(?:y|ied))|for discussion|that remain|(?:still )?open|needed|outstanding|remaining)$/,
  // German
  /^(?:\S+ )?(?:offene|ungeklärte|ungelöste|unbeantwortete|zu klärende) (?:\S+ )?(?:fragen|punkte|themen|entscheidungen)(?: (?:zu|zum|zur|für|an) .+)?$/,
  // Spanish
  /^(?:preguntas|cuestiones|dudas|temas|puntos|asuntos|decisiones) (?:\S+ )?(?:abiert[ao]s|pendientes|sin (?:resolver|responder)|por resolver)(?: (?:de|sobre|para) .+)?$/,
  // French
  /^(?:questions|points|sujets|décisions) (?:\S+ )?(?:ouvert(?:e)?s|en suspens|en attente|non résolu(?:e)?s|à résoudre|à trancher)(?: (?:de|sur|pour) .+)?$/,
  // Portuguese
  /^(?:questões|perguntas|dúvidas|pontos|decisões) (?:\S+ )?(?:em aberto|abert[ao]s|pendentes|não resolvid[ao]s|por resolver)(?: (?:de|sobre|para) .+)?$/,
  // Italian, Dutch
  /^(?:domande|questioni|punti|decisioni) (?:\S+ )?(?:apert[ei]|in sospeso|irrisolt[ei]|da risolvere)(?: (?:su|per) .+)?$/,
  /^(?:\S+ )?(?:open(?:staande)?|onbeantwoorde|onopgeloste) (?:\S+ )?(?:vragen|punten|kwesties|beslissingen)(?: (?:over|voor) .+)?$/,
  // Japanese, Chinese
  /^(?:未解決|未決定?|未定|オープン|残)(?:の|な)?(?:質問|問題|課題|疑問|事項|論点|クエスチョン|イシュー)(?:一覧)?$/,
  /^(?:未解决|未决|待解决|待定|待确认|待讨论|开放|開放|待解決|未決)(?:的|性)?(?:问题|問題|事项|事項)$/,
];

/** What may share a heading with the questions and holds questions too: “Open Questions & Issues”. */
const alike =
  /^(?:(?:open|unresolved|outstanding) )?(?:questions?|issues?|points?|decisions?|discussions?|to-?dos?|tbds?|unknowns?|fragen|punkte|entscheidungen|preguntas|dudas|domande|vragen|perguntas|dúvidas)$/;

const plans: Record<Plan, readonly RegExp[]> = {
  milestones: [
    /^(?:\S+ ){0,3}milestones?(?: (?:checklist|overview|summary|plan|list|table|schedule|breakdown|status|tracker|for .+))?$/,
    /^(?:\S+ ){0,2}(?:meilensteine?|mijlpalen)(?: .{1,40})?$/,
    /^(?:hitos|jalons|marcos|traguardi|pietre miliari)(?: .{1,40})?$/,
    /^(?:主要な?)?マイルストーン(?:一覧)?$|^(?:主要|关键|關鍵)?里程碑(?:计划)?$/,
  ],
  timeline: [
    /^(?:(?!(?:incident|event|history|historical|outage|attack|commit|activity|request|user|data|news) )\S+ ){0,3}(?:timelines?|time ?frames?|roadmaps?)(?: (?:estimates?|overview|summary|for .+))?$/,
    /^(?:(?:project|delivery|implementation|estimated|proposed|high-level|release|development|work|tentative|target) )?schedules?$/,
    /^(?:\S+ )?(?:zeitplan|terminplan|zeitschiene|fahrplan|cronograma|calendario|calendrier|échéancier|tijdlijn|tijdschema|planning|hoja de ruta|feuille de route|roteiro|tabella di marcia)(?: .{1,40})?$/,
    /^(?:(?:開発|実装|リリース|プロジェクト)(?:の)?)?(?:スケジュール|タイムライン|ロードマップ|日程)$|^(?:项目|开发|发布)?(?:时间线|时间表|路线图|进度计划|日程|排期)$/,
  ],
  plan: [
    /^(?:plan|phases|phasing|stages)$/,
    /^(?:\S+ ){0,2}(?:life ?cycle|maturity|feature|product) (?:phases|stages)$/,
    /^(?:(?:technical|detailed|high-level|phased|proposed|overall|initial|tentative) )?(?:project|implementation|delivery|development|execution|work|engineering|build|construction|project execution) (?:plan|phases|phasing|stages|strategy|sequence|sequencing|breakdown|increments|waves|sprints)(?: (?:overview|summary))?$/,
    /^(?:(?:phased|incremental|staged) (?:approach|delivery|plan|implementation|development)|work breakdown(?: structure)?|sprint plan(?:ning)?|sprints)$/,
    /^(?:umsetzungsplan|projektplan|arbeitsplan|entwicklungsplan|umsetzungsphasen|projektphasen|phasen)$/,
    /^(?:plan|fases|phases|fasi|etapas|étapes) (?:de|del|du|di|d’|d')? ?(?:implementación|trabajo|proyecto|desarrollo|mise en œuvre|projet|travail|développement|implementação|trabalho|projeto|implementazione|lavoro|progetto|sviluppo)$/,
    /^(?:plano de (?:implementação|trabalho|projeto)|piano di (?:implementazione|lavoro|progetto)|(?:implementatie|project|werk)plan|fases|étapes|etapas|fasi)$/,
    /^(?:実装|開発|実行|作業|プロジェクト)(?:の)?(?:計画|フェーズ)$|^(?:实施|开发|项目|工作)(?:计划|阶段|方案)$/,
  ],
  rollout: [
    /^(?:the )?(?:phased |staged |gradual )?roll-?out$/,
    /^(?:\S+ )?(?:deployment|rollout|roll-out|launch|release|adoption) (?:plan|phases|stages|strategy|schedule)$/,
    /^(?:einführungsplan|rolloutplan|rollout-plan|plan de (?:despliegue|déploiement|lanzamiento)|plano de (?:implantação|lançamento)|piano di rilascio|uitrolplan|リリース計画|展開計画|发布计划|上线计划)$/,
  ],
};

const planKinds = ['milestones', 'timeline', 'plan', 'rollout'] as const;

/** What a heading is made of: “Appendix B: Open Questions – Backend”. A bracket at its end says something of it. */
function segmentsOf(heading: string): { segments: string[]; aside: string } {
  const folded = fold(heading);
  const aside = / ?[([【（]([^()[\]【】（）]{0,80})[)\]】）]$/.exec(folded);
  const bare = aside ? folded.slice(0, aside.index) : folded;
  return {
    segments: bare
      .split(/ ?[:：|](?: |$)| [–—-]{1,2} | ?[–—] ?/)
      .map((part) => fold(part))
      .filter((part) => part !== ''),
    aside: aside?.[1] ?? '',
  };
}

const joint = / (?:and|und|y|e|et|en|und|&) /;

/** The meaning of a heading; undefined where it announces neither questions nor milestones. */
export function announcementOf(heading: string): Announcement | undefined {
  if (namesPhase(heading)) return undefined;
  const { segments, aside } = segmentsOf(heading);
  if (segments.some(namesPhase)) return undefined;
  const done = [aside, ...segments].some(saysDone);
  for (const segment of segments) {
    const parts = partsOf(segment);
    if (parts.some(announcesQuestions))
      return { kind: 'question', mixed: !parts.every((part) => isSure(part) || alike.test(part)), done };
  }
  for (const plan of planKinds) {
    for (const [index, segment] of segments.entries()) {
      // “Test: plan” plans nothing that is a milestone.
      if (index > 0 && /^\S+$/.test(segment) && plan === 'plan') continue;
      if (partsOf(segment).some((part) => plans[plan].some((pattern) => pattern.test(part))))
        return { kind: 'milestone', plan, done };
    }
  }
  return undefined;
}

/** A segment as a whole, and what it joins with “and”. */
const partsOf = (segment: string): string[] => (joint.test(segment) ? segment.split(joint) : [segment]);

const announcesQuestions = (words: string): boolean =>
  questions.some((pattern) => pattern.test(words)) || besides.test(words);

/** Questions of any kind, of which only those that ask are open. */
const besides = /^(?:related|further|other|additional|follow-?up) (?:\S+ )?questions$/;
const isSure = (words: string): boolean => announcesQuestions(words) && !besides.test(words);

/** Plans that are not of this design: “Future milestones (not part of the first version)”. */
export const plansLater = (heading: string): boolean =>
  /^(?:future|later|long-term|post-\S+|possible future|potential|künftige|spätere|futur[aeo]s?|ultérieur\S*|toekomstige|将来の?|今後の|未来)(?: |$)|\b(?:not part of|out of scope|beyond (?:this|the|v?1)|not (?:planned|included|in scope))\b/.test(
    fold(heading),
  );

/** A group of questions that are done, such as “Resolved” under “Open Questions”. */
export const announcesDone = (heading: string): boolean =>
  /^(?:recently |already |previously |all )?(?:resolved|answered|closed|decided|done|completed|gelöste?|geklärte?|beantwortete?|erledigte?|entschieden|résolues?|répondues|resueltas|cerradas|respondidas|resolvidas|fechadas|risolte|chiuse|opgeloste?|beantwoorde?|解決済み|已解决|已回答)(?:の)?(?: ?(?:open )?(?:questions?|issues?|points?|items?|decisions?|fragen|punkte|vragen|質問|課題|问题))?$|^(?:questions|preguntas|perguntas|domande) (?:résolues|répondues|resueltas|respondidas|resolvidas|risolte)$/.test(
    fold(heading).replace(/ ?\([^()]*\)$/, ''),
  );

/** A heading over what the document refers to: it belongs to no section above it. */
export const announcesNotes = (heading: string): boolean =>
  /^(?:footnotes?|references?|fußnoten|notas(?: al pie)?|notes de bas de page|note a piè di pagina|notas de rodapé|voetnoten|脚注|注释)$/.test(
    fold(heading),
  );

/** A section of which the questions are answered where they stand, or of what happened. */
export const tellsOtherThings = (heading: string): boolean =>
  /\b(?:faq|frequently asked|q and a|q&a|history|changelog|change log|incident|post-?mortem|retrospective|alternatives|prior art|glossary|historie|historial|historique)\b/.test(
    fold(heading),
  );
export const announcesApprovals = (heading: string): boolean =>
  /^(?:(?:design|document|required|stakeholder) )?(?:approvals?(?: (?:and|&) sign-? ?offs?)?|approvers|sign-? ?offs?|signatures|reviewers and approvers|reviews? and approvals?|freigaben?|genehmigungen?|aprobaci(?:ón|ones)|approbations?|aprovaç(?:ão|ões)|承認)$/.test(
    fold(heading),
  );

/** A section that says who wrote the document, such as “Document control” or “Revision history”. */
export const announcesDocumentControl = (heading: string): boolean =>
  /^(?:about (?:this|the) document|document (?:information|info|control|details?|properties|metadata|management|history)|(?:design )?metadata|(?:(?:document|revision|version|change) (?:history|log|control)|revisions)|authors?(?: and (?:contributors|reviewers|owners))?|dokument(?:en)?(?:informationen|information|infos?|kontrolle|lenkung|details|eigenschaften|historie)|(?:versions|änderungs)(?:historie|verlauf)|autoren|información del documento|control (?:del documento|de documentos|de versiones)|autores|informations? (?:sur le|du) document|contrôle du document|auteurs|informaç(?:ão|ões) do documento|controle do documento|(?:文書|ドキュメント)(?:情報|管理)|改訂履歴|変更履歴|作成者|文档(?:信息|控制)|作者)$/.test(
    fold(heading),
  );

/** Whether a heading is about work to be done: what it numbers are phases of a plan, not of a protocol. */
export const plansWork = (heading: string): boolean =>
  /implement|plan|propos|roadmap|deliver|roll-?out|migrat|approach|^design$|work|scope|timeline|schedul|project|strategy|develop|umsetz|vorgehen|einführ|ausbau|implementa|desarrollo|trabajo|entrega|mise en œuvre|développ|travaux|livraison|desenvolv|trabalho|sviluppo|lavoro|consegna|uitvoer|ontwikkel|oplever|実装|開発|計画|移行|展開|实施|开发|计划|迁移/.test(
    fold(heading),
  );

/** A heading that speaks of what is to be settled, in whatever words. */
export const hintsAtQuestions = (heading: string): boolean =>
  /\b(?:tbd|decid|decision|determin|figur|discuss|unknown|know|question|review|clarif|unclear|pending|outstanding|unresolved|ask)|frage|klär|offen|pregunta|duda|pendient|définir|trancher|pergunta|dúvida|domand|vragen|質問|課題|確認|问题|确认|待定/.test(
    fold(heading),
  );

/** A heading that may announce something, and says too little to go by. */
export function looksAnnounced(heading: string): 'question' | 'milestone' | undefined {
  const words = fold(heading).replace(/ ?\([^()]*\)$/, '');
  if (
    /^(?:questions?|discussion(?: points| topics)?|points? (?:to|for) discuss(?:ion)?|(?:known )?unknowns|tbds?|to be (?:determined|decided|discussed)|still to (?:decide|discuss|figure out)|things (?:we )?(?:still )?(?:need|have) to figure out|what we (?:do not|don’t|don't) know(?: yet)?|fragen|diskussion|preguntas|dudas|questions à discuter|perguntas|dúvidas|domande|vragen|質問|疑問点|問題点|问题|疑问)$/.test(
      words,
    )
  )
    return 'question';
  return /^(?:next steps|deliverables|key dates|dates|delivery|deadlines|nächste schritte|termine|próximos pasos|entregables|prochaines étapes|livrables|próximos passos|entregas|prossimi passi|consegne|volgende stappen|今後の予定|下一步|交付物)$/.test(
    words,
  )
    ? 'milestone'
    : undefined;
}
