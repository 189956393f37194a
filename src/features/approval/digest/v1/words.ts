/**
 * The words by which these rules know headings, columns, labels and statuses, as they were when the rules were made.
 * Another word, however near, is content.
 */

/** Words as headings, columns and labels are looked up: small letters, without numbering and closing punctuation. */
export function fold(words: string): string {
  return words
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .toLowerCase()
    .replace(/\(s\)|[&/+,]|\s+/g, (found) => joints.get(found) ?? ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)]|[a-z][.)]) /, '')
    .replace(/[ :.!*_–—-]+$/, '');
}

const joints = new Map([['(s)', 's'], ...['&', '/', '+', ','].map((joint): [string, string] => [joint, ' and '])]);

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

const plans = [
  /^(?:(?:key|major|main|project|delivery|upcoming) )?milestones?$|^(?:meilensteine|hitos|jalons|marcos|マイルストーン|里程碑)$/,
  /^(?:(?:project|delivery|implementation|estimated|proposed|high-level|release) )?(?:timeline|schedule|roadmap)s?$|^(?:zeitplan|terminplan|cronograma|calendario|calendrier|échéancier|スケジュール|タイムライン|时间线|时间表)$/,
  /^(?:(?:project|implementation|delivery|development|execution|work) )?(?:plan|phases)$|^implementation strategy$|^(?:umsetzungsplan|projektplan|plan de (?:implementación|trabajo|mise en œuvre|projet)|plano de implementação|実装計画)$/,
  /^(?:deployment|rollout|roll-out|launch|release) (?:plan|phases)$/,
];

export type Tracked = 'question' | 'milestone';

/** What the section of a heading tracks; undefined where it tracks nothing. */
export function trackedUnder(heading: string): Tracked | undefined {
  const parts = fold(heading)
    .replace(/ ?\([^()]*\)$/, '')
    .split(/ (?:and|und|y|et|e) /);
  const says = (patterns: readonly RegExp[]) => parts.some((part) => patterns.some((pattern) => pattern.test(part)));
  if (says(questions)) return 'question';
  return says(plans) ? 'milestone' : undefined;
}

/** The columns by which a table is known to hold tracked rows. */
const names: Readonly<Record<Tracked, readonly string[]>> = {
  question: [
    ...['question', 'questions', 'open question', 'open questions', 'q', 'unresolved question', 'question and issue'],
    ...['frage', 'fragen', 'offene frage', 'pregunta', 'preguntas', 'pergunta', 'questão', 'domanda', 'vraag'],
    ...['質問', '問題', '課題', '问题', 'open issue', 'issue', 'topic', 'item', 'description', 'thema', 'sujet'],
  ],
  milestone: [
    ...['milestone', 'milestones', 'meilenstein', 'hito', 'jalon', 'marco', 'マイルストーン', '里程碑'],
    ...['phase', 'phases', 'fase', 'フェーズ', 'deliverable', 'deliverables', 'task', 'tasks', 'aufgabe', 'tarea'],
    'tâche',
  ],
};
const statusColumns = ['status', 'state', 'progress', 'estado', 'statut', 'stand', '状態', 'ステータス', '状态'];
const ticketColumns = ['ticket', 'tickets', 'jira', 'jira ticket', 'jira issue', 'issue key'];

/** Which of some columns holds the tickets of its rows, -1 for none. */
export const ticketColumnOf = (headers: readonly string[]): number => columnOf(ticketColumns, headers.map(fold));

/** Which of the columns of a table in a tracked section holds the status of its rows, -1 for none. */
export function statusColumnOf(tracked: Tracked, headers: readonly string[]): number {
  const folded = headers.map(fold);
  return columnOf(names[tracked], folded) < 0 ? -1 : columnOf(statusColumns, folded);
}

/** The first of the known names that is there. */
function columnOf(known: readonly string[], headers: readonly string[]): number {
  const name = known.find((word) => headers.includes(word));
  return name === undefined ? -1 : headers.indexOf(name);
}

/** The header of the column that the app adds. */
export const ticketHeader = 'Ticket';

const statusLabel = /^(?:(?:document|design|current) )?(?:status|state|estado|statut|ステータス|状态)$/;
const otherLabels = [
  /^(?:(?:document|design|primary|lead) )?(?:authors?|owners?|written by|prepared by|created by|dri|autor(?:en|es|a)?|auteurs?|autores|verfasser|作成者|作者)(?: and (?:authors?|owners?))?$/,
  /^(?:date|created|created on|creation date|date created|start date|datum|erstellt(?: am)?|fecha|date de création|data|作成日|日期)$/,
  /^(?:last (?:updated?|modified|revised|edited|reviewed)(?: on)?|updated|date updated|revised|(?:zuletzt )?aktualisiert(?: am)?|última actualización|dernière mise à jour|更新日)$/,
  /^(?:(?:jira|parent|related|linked) )?epics?(?: link)?$/,
  /^(?:context|references?|links?|related (?:documents?|docs?|links?|issues?|tickets?|sub-?issues?|adrs?|prs?|work)|(?:jira )?(?:tickets?|issues?)|jira|prd|rfcs?|adrs?|spec|specification|requirements?|see also|verwandte dokumente|documentos relacionados|documents liés|関連ドキュメント)$/,
];

/** Whether a label says that the status of the design follows. */
export const labelsStatus = (label: string): boolean => statusLabel.test(fold(label));

/** Whether a label says that something about the design follows. */
export const labelsStatement = (label: string): boolean =>
  labelsStatus(label) || otherLabels.some((pattern) => pattern.test(fold(label)));

const itemStatuses = new Set([
  ...['open', 'new', 'pending', 'planned', 'scheduled', 'to do', 'todo', 'not started', 'backlog'],
  ...['in progress', 'ongoing', 'started', 'active', 'in review', 'under review', 'blocked', 'on hold', 'on track'],
  ...['resolved', 'answered', 'decided', 'closed', 'done', 'complete', 'completed', 'implemented', 'shipped'],
  ...['finished', 'delivered', 'released'],
  ...['offen', 'neu', 'ausstehend', 'geplant', 'in arbeit', 'in bearbeitung', 'blockiert'],
  ...['erledigt', 'geklärt', 'gelöst', 'geschlossen', 'fertig', 'abgeschlossen', 'beantwortet', 'entschieden'],
  ...['abierto', 'abierta', 'pendiente', 'planificado', 'en curso', 'en progreso', 'bloqueado', 'por hacer'],
  ...['hecho', 'resuelto', 'cerrado', 'completado', 'terminado'],
  ...['ouvert', 'ouverte', 'en attente', 'planifié', 'en cours', 'à faire', 'bloqué', 'terminé', 'résolu', 'fermé'],
  ...['aberto', 'aberta', 'pendente', 'planejado', 'em andamento', 'a fazer'],
  ...['concluído', 'resolvido', 'fechado', 'feito'],
  ...['aperto', 'aperta', 'in sospeso', 'pianificato', 'in corso', 'da fare', 'bloccato'],
  ...['fatto', 'risolto', 'chiuso', 'completato'],
  ...['in behandeling', 'gepland', 'bezig', 'te doen', 'geblokkeerd', 'klaar', 'opgelost', 'gesloten', 'afgerond'],
  ...['未解決', '未着手', 'オープン', '予定', '対応中', '進行中', '保留', '完了', '解決済み', '対応済み'],
  ...['未解决', '未开始', '待定', '待办', '计划中', '进行中', '已完成', '已解决', '已关闭'],
  ...['✅', '✔', '✔️', '☑', '☑️'],
]);

const designStatuses = new Set([
  ...['draft', 'in review', 'changes requested', 'approved', 'changed since approval', 'expired', 'implemented'],
  ...['under review', 'review', 'in progress', 'proposed', 'accepted', 'final', 'wip', 'work in progress'],
  ...['entwurf', 'in prüfung', 'genehmigt', 'freigegeben', 'umgesetzt'],
  ...['borrador', 'en revisión', 'aprobado', 'implementado', 'brouillon', 'en révision', 'approuvé', 'implémenté'],
  ...['rascunho', 'em revisão', 'aprovado', 'bozza', 'in revisione', 'approvato', 'implementato'],
  ...['concept', 'in beoordeling', 'goedgekeurd', 'geïmplementeerd'],
  ...['下書き', 'ドラフト', 'レビュー中', '承認済み', '実装済み', '草稿', '评审中', '已批准', '已实施'],
]);

const longestStatus = 40;

/** A word and nothing else: a sign or a number beside it is content. */
const isOneOf = (known: ReadonlySet<string>, word: string): boolean =>
  word.length <= longestStatus && known.has(word.trim().replace(/\s+/g, ' ').toLowerCase());

export const isItemStatus = (word: string): boolean => isOneOf(itemStatuses, word);
export const isDesignStatus = (word: string): boolean => isOneOf(designStatuses, word);
