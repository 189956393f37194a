import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';
import { trackedItems } from '../../src/features/reading/design';
import { readDesign } from '../../src/features/reading/read';

/** One design in the words of each language of the vocabulary. */
interface Fixture {
  questions: string;
  question: string;
  milestones: string;
  columns: { question: string; owner: string; due: string; status: string; milestone: string };
  done: string[];
  open: string[];
  day: string;
  answer: string;
  phase: string;
}

const fixtures: Record<string, Fixture> = {
  English: {
    questions: 'Open questions',
    question: 'Which queue do we use?',
    milestones: 'Milestones',
    columns: { question: 'Question', owner: 'Owner', due: 'Due', status: 'Status', milestone: 'Milestone' },
    done: ['Done', 'Resolved', 'Completed on 3 March 2026'],
    open: ['Open', 'Not resolved', 'Partly resolved'],
    day: '3 March 2026',
    answer: 'Decision',
    phase: 'Phase 1',
  },
  German: {
    questions: 'Offene Fragen',
    question: 'Welche Warteschlange nutzen wir?',
    milestones: 'Meilensteine',
    columns: { question: 'Frage', owner: 'Verantwortlich', due: 'Fällig', status: 'Status', milestone: 'Meilenstein' },
    done: ['Erledigt', 'Geklärt', 'Abgeschlossen am 3. März 2026'],
    open: ['Offen', 'Nicht erledigt', 'Teilweise erledigt'],
    day: '3. März 2026',
    answer: 'Entscheidung',
    phase: 'Phase 1',
  },
  Spanish: {
    questions: 'Preguntas abiertas',
    question: '¿Qué cola usamos?',
    milestones: 'Hitos',
    columns: { question: 'Pregunta', owner: 'Responsable', due: 'Fecha límite', status: 'Estado', milestone: 'Hito' },
    done: ['Resuelto', 'Hecho', 'Completado'],
    open: ['Abierta', 'No resuelto', 'Parcialmente resuelto'],
    day: '3 de marzo de 2026',
    answer: 'Decisión',
    phase: 'Fase 1',
  },
  French: {
    questions: 'Questions ouvertes',
    question: 'Quelle file utilisons-nous ?',
    milestones: 'Jalons',
    columns: { question: 'Question', owner: 'Responsable', due: 'Échéance', status: 'Statut', milestone: 'Jalon' },
    done: ['Résolu', 'Terminé', 'Fait'],
    open: ['Ouverte', 'Non résolu', 'Partiellement résolu'],
    day: '3 mars 2026',
    answer: 'Décision',
    phase: 'Phase 1',
  },
  Portuguese: {
    questions: 'Questões em aberto',
    question: 'Qual fila usamos?',
    milestones: 'Marcos',
    columns: { question: 'Questão', owner: 'Responsável', due: 'Prazo', status: 'Status', milestone: 'Marco' },
    done: ['Resolvido', 'Concluído', 'Feito'],
    open: ['Aberta', 'Não resolvido', 'Parcialmente resolvido'],
    day: '3 de março de 2026',
    answer: 'Decisão',
    phase: 'Fase 1',
  },
  Italian: {
    questions: 'Domande aperte',
    question: 'Quale coda usiamo?',
    milestones: 'Traguardi',
    columns: { question: 'Domanda', owner: 'Responsabile', due: 'Scadenza', status: 'Stato', milestone: 'Traguardo' },
    done: ['Risolto', 'Completato', 'Fatto'],
    open: ['Aperta', 'Non risolto', 'Parzialmente risolto'],
    day: '3 marzo 2026',
    answer: 'Decisione',
    phase: 'Fase 1',
  },
  Dutch: {
    questions: 'Open vragen',
    question: 'Welke wachtrij gebruiken we?',
    milestones: 'Mijlpalen',
    columns: {
      question: 'Vraag',
      owner: 'Verantwoordelijke',
      due: 'Vervaldatum',
      status: 'Status',
      milestone: 'Mijlpaal',
    },
    done: ['Opgelost', 'Klaar', 'Afgerond'],
    open: ['Open', 'Niet opgelost', 'Gedeeltelijk opgelost'],
    day: '3 maart 2026',
    answer: 'Besluit',
    phase: 'Fase 1',
  },
  Japanese: {
    questions: '未解決の質問',
    question: 'どのキューを使いますか？',
    milestones: 'マイルストーン',
    columns: { question: '質問', owner: '担当者', due: '期限', status: '状態', milestone: 'マイルストーン' },
    done: ['解決済み', '完了', '対応済み'],
    open: ['未解決', '未完了', '一部完了'],
    day: '2026年3月3日',
    answer: '決定',
    phase: 'フェーズ1',
  },
  Chinese: {
    questions: '未解决问题',
    question: '我们使用哪个队列？',
    milestones: '里程碑',
    columns: { question: '问题', owner: '负责人', due: '截止日期', status: '状态', milestone: '里程碑' },
    done: ['已解决', '已完成', '完成'],
    open: ['未解决', '未完成', '部分完成'],
    day: '2026年3月3日',
    answer: '决定',
    phase: '阶段1',
  },
};

const read = (markdown: string) => readDesign(markdownToAdf(`# Cards\n\n${markdown}`).document);
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const tableOf = (header: string[], ...rows: string[][]) =>
  [row(...header), row(...header.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');
const due = { day: '2026-03-03' };

describe.each(Object.entries(fixtures))('in %s', (_, words) => {
  const { columns } = words;

  test('a table of questions says whose each is, when it is due and which is done', () => {
    const header = [columns.question, columns.owner, columns.due, columns.status];
    const said = [...words.done, ...words.open];
    const rows = said.map((status, at) => [`${words.question} ${String(at)}`, 'Ada', words.day, status]);
    const { openQuestions } = read(`## ${words.questions}\n\n${tableOf(header, ...rows)}`);
    expect(openQuestions.map((item) => [item.owner, item.due, item.done])).toEqual(
      said.map((status) => [{ notAPerson: 'Ada' }, due, words.done.includes(status)]),
    );
  });

  test('a list of questions has labels within its items', () => {
    const item = `- ${words.question}\n  - **${columns.owner}:** Ada\n  - **${columns.due}:** ${words.day}\n  - **${words.answer}:** SQS\n- ${words.question} 2`;
    const { openQuestions } = read(`## ${words.questions}\n\n${item}`);
    expect(openQuestions.map(({ owner, due: when, answer, done }) => [owner, when, answer, done])).toEqual([
      [{ notAPerson: 'Ada' }, due, 'SQS', true],
      [undefined, undefined, undefined, false],
    ]);
  });

  test('milestones stand in tables and as phases', () => {
    const table = tableOf([columns.milestone, columns.due, columns.status], ['Beta', words.day, words.done[0] ?? '']);
    const phases = `### ${words.phase}: Beta\n\nText.`;
    const shown = (markdown: string) =>
      trackedItems(read(`## ${words.milestones}\n\n${markdown}`)).map(({ kind, due: when, done }) => [
        kind,
        when,
        done,
      ]);
    expect([shown(table), shown(phases)]).toEqual([[['milestone', due, true]], [['milestone', undefined, false]]]);
  });
});
