import type { ItemKind } from '../../api';
import { beginnings } from './beginnings';
import { dependencies } from './dependencies';
import { fold } from './fold';

/** What a column of a tracked table holds. */
export type Column =
  'number' | 'name' | 'owner' | 'start' | 'due' | 'status' | 'answer' | 'ticket' | 'context' | 'options' | 'dependsOn';

type Names = Record<Column, readonly string[]>;

const owner = ['owner', 'owners', 'assignee', 'assignees', 'assigned to', 'dri', 'responsible', 'lead', 'who', 'team'];
const ownerElsewhere = ['verantwortlich', 'zuständig', 'responsable', 'responsables', 'propietario', 'responsável'];
const owners = [...owner, ...ownerElsewhere, '担当', '担当者', '负责人'];
const status = ['status', 'state', 'progress', 'estado', 'statut', 'stand', '状態', 'ステータス', '状态'];
const ticket = ['ticket', 'tickets', 'jira', 'jira ticket', 'jira issue', 'issue key'];

const number = ['#', 'no', 'nr', 'id', 'number', 'nummer', 'número', 'numéro', 'n°', '番号', '编号'];

/** The names of the columns, those that say it best first. */
const names: Record<ItemKind, Names> = {
  question: {
    number: [],
    name: [
      ...['question', 'questions', 'open question', 'open questions', 'q', 'unresolved question', 'question and issue'],
      ...['frage', 'fragen', 'offene frage', 'pregunta', 'preguntas', 'pergunta', 'questão', 'domanda', 'vraag'],
      ...['質問', '問題', '課題', '问题', 'open issue', 'issue', 'topic', 'item', 'description', 'thema', 'sujet'],
    ],
    owner: owners,
    start: [],
    due: [
      ...['due date', 'due', 'decision needed by', 'needed by', 'resolve by', 'decide by', 'deadline'],
      ...['target resolution', 'target date', 'target', 'by when', 'date', 'eta', 'frist', 'fällig', 'fällig am'],
      ...['fecha límite', 'échéance', 'prazo', '期限', '截止日期'],
    ],
    status,
    answer: [
      ...['answer', 'best answer', 'resolution', 'decision', 'outcome', 'conclusion', 'antwort', 'entscheidung'],
      ...['respuesta', 'réponse', 'resposta', '回答', '答案'],
    ],
    ticket,
    context: ['context', 'background', 'why', 'impact', 'notes', 'kontext', 'contexto', 'contexte'],
    options: ['options', 'option', 'alternatives', 'possible answers', 'optionen', 'opciones', 'opções'],
    dependsOn: [],
  },
  milestone: {
    number,
    name: [
      ...['milestone', 'milestones', 'meilenstein', 'hito', 'jalon', 'marco', 'マイルストーン', '里程碑'],
      ...[
        'phase',
        'phases',
        'fase',
        'フェーズ',
        'deliverable',
        'deliverables',
        'task',
        'tasks',
        'aufgabe',
        'tarea',
        'tâche',
      ],
    ],
    owner: owners,
    start: beginnings,
    due: [
      ...['due date', 'due', 'target date', 'end date', 'end', 'deadline', 'target', 'date', 'dates', 'eta', 'when'],
      ...['target quarter', 'quarter', 'planned date', 'completion date', 'week', 'weeks', 'timeframe'],
      ...['datum', 'termin', 'fällig', 'fecha', 'échéance', 'data', 'prazo', '日付', '期限', '日期'],
    ],
    status,
    answer: ['outcome'],
    ticket,
    context: ['goal', 'description', 'scope', 'notes'],
    options: [],
    dependsOn: dependencies,
  },
};

/** The columns of one table: each meaning with the index of its column, undefined where the table has none. */
export type ColumnsByMeaning = Partial<Record<Column, number>>;

export function columnsByMeaning(kind: ItemKind, headers: readonly string[]): ColumnsByMeaning {
  const indexes = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const name = fold(header);
    if (!indexes.has(name)) indexes.set(name, index);
  }
  const columns: ColumnsByMeaning = {};
  for (const [column, known] of Object.entries(names[kind]) as [Column, readonly string[]][]) {
    const name = known.find((word) => indexes.has(word));
    if (name !== undefined) columns[column] = indexes.get(name);
  }
  return columns;
}

const history =
  /^(?:time|timestamp|uhrzeit|hora|heure|events?|ereignis|evento|changes?|what changed|what happened|änderung|cambios?|revision|version)$/;

/** Whether a table tells what was rather than plans what will be: incidents, revisions, change logs. */
export const tellsHistory = (headers: readonly string[]): boolean =>
  headers.some((header) => history.test(fold(header)));
