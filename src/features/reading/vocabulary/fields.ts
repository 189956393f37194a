import { beginnings } from './beginnings';
import { dependencies } from './dependencies';
import { fold } from './fold';

/** What a label within an item says: “Owner: …”, “Decision needed by: …”. */
export type Field = 'owner' | 'start' | 'due' | 'status' | 'answer' | 'context' | 'options' | 'dependsOn' | 'other';

const labels: Record<Field, readonly string[]> = {
  owner: [
    ...['owner', 'owners', 'assignee', 'assignees', 'assigned to', 'dri', 'responsible', 'who', 'who will answer'],
    ...['driver', 'lead', 'accountable', 'point of contact', 'contact', 'poc'],
    ...['besitzer', 'verantwortlich', 'zuständig', 'responsable', 'propietario', 'responsável', 'propriétaire'],
    ...['responsabile', 'assegnatario', 'eigenaar', 'verantwoordelijke', 'asignado', 'assigné à'],
    ...['担当', '担当者', '責任者', '负责人'],
  ],
  due: [
    ...['due', 'due date', 'by', 'decision needed by', 'decision by', 'needed by', 'decide by', 'resolve by'],
    ...[
      'deadline',
      'target date',
      'target resolution',
      'target',
      'eta',
      'when',
      'date',
      'frist',
      'fällig',
      'fällig am',
    ],
    ...['fecha límite', 'vence', 'échéance', 'date limite', 'prazo', 'vencimento', 'scadenza', 'entro', 'termijn'],
    ...['vervaldatum', 'bis', '期限', '期日', '締切', '截止日期', '截止', '到期日'],
  ],
  status: ['status', 'state', 'estado', 'statut', 'stato', '状態', 'ステータス', '状态'],
  answer: [
    ...['a', 'answer', 'best answer', 'resolution', 'resolved', 'decision', 'outcome', 'conclusion', 'decided'],
    ...['answered', 'final decision', 'our decision', 'verdict', 'decision made', 'chosen option'],
    ...['antwort', 'entscheidung', 'lösung', 'beschluss', 'entschieden', 'respuesta', 'decisión', 'resolución'],
    ...['réponse', 'décision', 'résolution', 'resposta', 'decisão', 'resolução', 'risposta', 'decisione'],
    ...['risoluzione', 'antwoord', 'besluit', 'beslissing', 'oplossing', '回答', '答え', '決定', '結論', '解決策'],
    ...['答案', '决定', '结论', '解决方案'],
  ],
  context: [
    ...['context', 'background', 'why', 'why it matters', 'impact', 'note', 'notes', 'goal', 'goals'],
    ...['rationale', 'reason', 'details', 'description', 'discussion', 'exit criteria', 'acceptance criteria'],
    ...['kontext', 'hintergrund', 'contexto', 'contexte', 'contesto', 'achtergrond', '背景', '理由'],
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

/** Whether words can hold what `namesQuestion` looks for: a cheap look before a close one. */
export const mayNameQuestion = (words: string): boolean =>
  /\bo?q\b|\bo?q\d|question|frage|pregunta|pergunta|domanda|vraag|質問|问题/i.test(words);

/** A label that only says that a question follows: “Q:”, “Question 1:”, “OQ-2:”. */
export const namesQuestion = (label: string): boolean =>
  /^(?:(?:open|key|unresolved|outstanding|offene) )?(?:q|oq|question|frage|pregunta|pergunta|domanda|vraag|質問|问题)[ -]?#?\d*$|^(?:pregunta abierta|question ouverte|pergunta (?:em )?aberta|domanda aperta|未解決の質問|未解决问题)$/.test(
    fold(label),
  );
