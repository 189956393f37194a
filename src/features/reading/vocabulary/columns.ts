import type { ItemKind } from '../../../contract/api';
import { beginnings } from './beginnings';
import { dependencies } from './dependencies';
import { fold } from './fold';

/** What a column of a tracked table holds. */
export type Column =
  'number' | 'name' | 'owner' | 'start' | 'due' | 'status' | 'answer' | 'ticket' | 'context' | 'options' | 'dependsOn';

type Names = Record<Column, readonly string[]>;

const owner = ['owner', 'owners', 'assignee', 'assignees', 'assigned to', 'dri', 'responsible', 'lead', 'who', 'team'];
const ownerInRoles = ['driver', 'accountable', 'point of contact', 'contact', 'poc'];
const ownerElsewhere = [
  ...['verantwortlich', 'zuständig', 'responsable', 'responsables', 'propietario', 'responsável', 'propriétaire'],
  ...['responsabile', 'eigenaar', 'verantwoordelijke', 'decision owner', 'answer owner'],
];
const owners = [...owner, ...ownerInRoles, ...ownerElsewhere, '担当', '担当者', '责任人', '负责人'];
const status = ['status', 'state', 'progress', 'estado', 'statut', 'stand', 'stato', '状態', 'ステータス', '状态'];
const ticket = ['ticket', 'tickets', 'jira', 'jira ticket', 'jira issue', 'issue key'];

const number = ['#', 'no', 'nr', 'id', 'number', 'nummer', 'número', 'numéro', 'n°', '番号', '编号'];

/** The names of the columns, those that say it best first. */
const names: Record<ItemKind, Names> = {
  question: {
    number: [],
    name: [
      ...['question', 'questions', 'open question', 'open questions', 'q', 'unresolved question', 'question and issue'],
      ...['frage', 'fragen', 'offene frage', 'pregunta', 'preguntas', 'pergunta', 'questão', 'domanda', 'vraag'],
      ...['質問', '問題', '課題', '问题', 'offene fragen', 'pregunta abierta', 'question ouverte', 'domanda aperta'],
      ...['open vraag', 'open issue', 'open item', 'issue', 'topic', 'item', 'description', 'thema', 'sujet', 'tema'],
      ...['onderwerp', 'argomento', '論点', '事項', '事项'],
    ],
    owner: owners,
    start: [],
    due: [
      ...['due date', 'due', 'decision needed by', 'needed by', 'resolve by', 'decide by', 'deadline'],
      ...['target resolution', 'target date', 'target', 'by when', 'date', 'eta', 'frist', 'fällig', 'fällig am'],
      ...[
        'fecha límite',
        'échéance',
        'prazo',
        'scadenza',
        'termijn',
        'vervaldatum',
        'datum',
        'fecha',
        'data',
        '期限',
        '期日',
        '截止日期',
      ],
    ],
    status,
    answer: [
      ...['answer', 'best answer', 'resolution', 'decision', 'outcome', 'conclusion', 'antwort', 'entscheidung'],
      ...['respuesta', 'decisión', 'réponse', 'décision', 'resposta', 'decisão', 'risposta', 'decisione', 'antwoord'],
      ...['besluit', '回答', '決定', '結論', '答案', '决定', '结论'],
    ],
    ticket,
    context: ['details', 'context', 'background', 'why', 'impact', 'notes', 'kontext', 'contexto', 'contexte'],
    options: ['options', 'option', 'alternatives', 'possible answers', 'optionen', 'opciones', 'opções'],
    dependsOn: [],
  },
  milestone: {
    number,
    name: [
      ...['milestone', 'milestones', 'meilenstein', 'hito', 'jalon', 'marco', 'マイルストーン', '里程碑'],
      ...[
        'traguardo',
        'mijlpaal',
        'phase',
        'phases',
        'fase',
        'étape',
        'etapa',
        'フェーズ',
        '阶段',
        'stage',
        'gate',
        'sprint',
      ],
      ...['wave', 'increment', 'iteration', 'release', 'version', 'task', 'tasks', 'aufgabe', 'aufgaben', 'tarea'],
      ...['tâche', 'tarefa', 'attività', 'taak', 'タスク', '任务', 'step', 'work item', 'workstream', 'activity'],
      ...['activities', 'deliverable', 'deliverables', 'feature', 'features', 'focus', 'work', 'item', 'what', 'name'],
      ...[
        'title',
        'goal',
        'scope',
        'content',
        'objective',
        'ergebnis',
        'entregable',
        'livrable',
        'consegna',
        '内容',
        '成果物',
      ],
      'description',
    ],
    owner: owners,
    start: beginnings,
    due: [
      ...['due date', 'due', 'target date', 'end date', 'end', 'deadline', 'target', 'date', 'dates', 'eta', 'when'],
      ...['target quarter', 'quarter', 'planned date', 'completion date', 'week', 'weeks', 'timeframe'],
      ...['target release', 'timeline', 'timing', 'period', 'time', 'planned', 'estimated date', 'due by', 'month'],
      ...['datum', 'termin', 'fällig', 'zeitraum', 'fecha', 'fecha límite', 'échéance', 'date limite', 'data', 'prazo'],
      ...['scadenza', 'termijn', 'vervaldatum', '日付', '期限', '期日', '時期', '日期', '时间', '截止日期'],
    ],
    status,
    answer: ['outcome'],
    ticket,
    context: ['goal', 'description', 'scope', 'notes', 'content', 'details', 'deliverables', 'deliverable'],
    options: [],
    dependsOn: dependencies,
  },
};

/** The columns of one table: each meaning with the index of its column, undefined where the table has none. */
export type ColumnsByMeaning = Partial<Record<Column, number>>;

export function columnsByMeaning(kind: ItemKind, headers: readonly string[]): ColumnsByMeaning {
  const indexes = new Map<string, number>();
  const add = (name: string, index: number) => {
    if (name !== '' && !indexes.has(name)) indexes.set(name, index);
  };
  for (const [index, header] of headers.entries()) add(fold(header), index);
  // What the whole header says counts more than a part of it: “Milestone/Deliverable”, “H2 milestone”.
  for (const [index, header] of headers.entries()) for (const part of partsOf(kind, fold(header))) add(part, index);
  const columns: ColumnsByMeaning = {};
  for (const [column, known] of Object.entries(names[kind]) as [Column, readonly string[]][]) {
    for (const word of known) {
      const index = indexes.get(word);
      if (index === undefined || taken(columns, index)) continue;
      columns[column] = index;
      break;
    }
  }
  return columns;
}

/** A column has one meaning, the first that it can have. */
const taken = (columns: ColumnsByMeaning, index: number): boolean => Object.values(columns).includes(index);

const headNoun: Record<ItemKind, RegExp> = {
  question: /(?:^| )((?:open )?questions?|offene fragen?)$/,
  milestone: /(?:^| )(milestones?|phases?|deliverables?|meilensteine?)$/,
};

const partsOf = (kind: ItemKind, header: string): string[] => {
  const bare = header.replace(/ ?\([^()]*\)$/, '');
  const noun = headNoun[kind].exec(bare)?.[1];
  return [bare, ...bare.split(' and '), ...(noun === undefined ? [] : [noun])];
};

/** The other columns that may name what a row is, where the first holds only its number; the best first. */
export function otherNames(headers: readonly string[], { name, ...others }: ColumnsByMeaning): number[] {
  const folded = headers.map(fold);
  return names.milestone.name
    .map((word) => folded.indexOf(word))
    .filter((index) => index >= 0 && index !== name && (index === others.context || !taken(others, index)));
}

const strong: Record<ItemKind, RegExp> = {
  question:
    /(?:^| )(?:questions?|q|fragen?|preguntas?|pergunta|questão|domanda|vraag|open (?:issue|item)|質問|问题)(?: |$)/,
  milestone:
    /(?:^| )(?:milestones?|meilenstein|hito|jalon|marco|traguardo|mijlpaal|マイルストーン|里程碑|phases?|fase|étape|etapa|フェーズ|阶段|stage|gate|sprint|wave|increment|iteration|release)(?: |$)/,
};

/** Whether a column is called what the items are: such a table needs no heading that says it again. */
export const namesItems = (kind: ItemKind, header: string): boolean => strong[kind].test(fold(header));

const history =
  /^(?:time|timestamp|uhrzeit|hora|heure|events?|ereignis|evento|changes?|what changed|what happened|änderung|cambios?|revision|version)$/;

/** Whether a table tells what was rather than plans what will be: incidents, revisions, change logs. */
export const tellsHistory = (headers: readonly string[]): boolean =>
  headers.some((header) => history.test(fold(header)));

/** A column of what happens: of the past, or of a plan that counts from a day to come. */
export const namesEvents = (header: string): boolean =>
  /^(?:events?|ereignis(?:se)?|eventos?|événements?|event[oi]|gebeurtenis(?:sen)?|イベント|事件)$/.test(fold(header));

/** A time counted from a day that is to come: “-6 weeks”, “T-4”, “D+1”, “week 3”. */
export const isOffset = (words: string): boolean =>
  /^(?:[+–-]?\d{1,3} ?(?:weeks?|wks?|days?|months?|w|d|wochen?|tage?|monate?|semanas?|días?|meses|mes|semaines?|jours?|mois|settiman[ae]|giorni|mesi|weken|dagen|maanden|週間?|日|周|天)|[tdlm] ?[+–-] ?\d{1,3}(?: ?(?:weeks?|days?|w|d))?|(?:week|day|month|woche|tag) [+–-]?\d{1,3})$/i.test(
    words,
  );
