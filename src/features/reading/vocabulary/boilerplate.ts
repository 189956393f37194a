import { fold } from './fold';

/** What templates ask their authors in a section of open questions, and a sentence that only leads to what follows. */
const guiding = [
  /^what (?:parts|aspects) of (?:the|this) (?:design|proposal|rfc|document) (?:do you expect|should|are|will|need)/,
  /^what related (?:issues|problems|questions) do you consider out of scope/,
  /^(?:what|which) (?:questions?|issues?|points?|decisions?|things?|items?)? ?(?:(?:still|yet) )?(?:needs?|remains?|has|have|is|are|must|should)(?: still| yet)? (?:to be |to )?(?:be )?(?:figured out|open|unresolved|undecided|unclear|answered|decided|resolved|discussed|clarified|unanswered|known)(?: yet)?$/,
  /^(?:are there|do you have|is there|have you got) (?:any(?:thing)?) (?:other |further |more |remaining )?(?:open |unresolved |outstanding )?(?:questions?|issues?|concerns?|points?|unknowns?)/,
  /^(?:list|describe|capture|add|note|record|put|use this section|this section)(?: .{0,60})? (?:open |unresolved |outstanding )?(?:questions?|issues|points|unknowns)/,
  /^(?:was|welche fragen|was muss) .{0,20}(?:noch )?(?:offen|geklärt werden|zu klären|unklar)(?: .{0,20})?$/,
  /^(?:qué|que|quelles questions|quais|quali) .{0,24}(?:queda|falta|reste|restent|resta|rimane|pendiente|ouverte?s?|em aberto|aperte?)(?: .{0,30})?$/,
  /^(?:welke vragen|wat) .{0,24}(?:open|onduidelijk|nog)(?: .{0,20})?$/,
  /^(?:まだ|未だ).{0,12}(?:決ま|未解決|不明|検討).{0,16}$|^(?:还有|尚有)(?:什么|哪些).{0,16}(?:问题|未).{0,10}$/,
];

/** Whether words are a template's, or only lead to the items that follow: no question of the design itself. */
export function isBoilerplate(words: string): boolean {
  const folded = fold(words).replace(/[?？]$/, '');
  return guiding.some((pattern) => pattern.test(folded));
}
