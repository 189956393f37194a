import { beginnings } from './beginnings';
import { dependencies } from './dependencies';
import { fold } from './fold';

/** What a label within an item says: “Owner: …”, “Decision needed by: …”. */
export type Field = 'owner' | 'start' | 'due' | 'status' | 'answer' | 'context' | 'options' | 'dependsOn' | 'other';

const labels: Record<Field, readonly string[]> = {
  owner: [
    ...['owner', 'owners', 'assignee', 'assignees', 'assigned to', 'dri', 'responsible', 'who', 'who will answer'],
    ...[
      'besitzer',
      'verantwortlich',
      'zuständig',
      'responsable',
      'propietario',
      'responsável',
      '担当',
      '担当者',
      '负责人',
    ],
  ],
  due: [
    ...['due', 'due date', 'by', 'decision needed by', 'decision by', 'needed by', 'decide by', 'resolve by'],
    ...['deadline', 'target date', 'target resolution', 'target', 'eta', 'date', 'frist', 'fällig', 'fällig am'],
    ...['fecha límite', 'échéance', 'prazo', '期限', '截止日期'],
  ],
  status: ['status', 'state', 'estado', 'statut', '状態', 'ステータス', '状态'],
  answer: [
    ...['a', 'answer', 'best answer', 'resolution', 'resolved', 'decision', 'outcome', 'conclusion'],
    ...['antwort', 'entscheidung', 'respuesta', 'réponse', 'resposta', '回答', '答案'],
  ],
  context: [
    ...['context', 'background', 'why', 'why it matters', 'impact', 'note', 'notes', 'goal', 'goals', 'details'],
    ...['kontext', 'contexto', 'contexte', '背景'],
  ],
  options: [
    ...['options', 'option', 'alternatives', 'possible answers', 'proposal', 'recommendation'],
    ...['optionen', 'opciones', 'opções'],
  ],
  start: beginnings,
  dependsOn: dependencies,
  /** Said of an item, and of no use in tracking it. */
  other: ['tasks', 'files', 'steps', 'priority', 'blocking', 'impacts', 'duration', 'effort', 'estimate', 'ticket'],
};

const fieldOf = new Map(
  (Object.entries(labels) as [Field, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word): [string, Field] => [word, field]),
  ),
);

export const fieldNamed = (label: string): Field | undefined => fieldOf.get(fold(label));

/** A label that only says that a question follows: “Q:”, “Question 1:”, “OQ-2:”. */
export const namesQuestion = (label: string): boolean =>
  /^(?:open )?(?:q|oq|question|frage|pregunta|pergunta|質問|问题)[ -]?#?\d*$/.test(fold(label));
