import { fold } from './fold';

/** What templates in Markdown ask for in brackets, where somebody signs or says a status: “[Name] - [Date]”. */
const asked = new Set([
  ...['name', 'names', 'full name', 'your name', 'name here', 'insert name', 'person', '@person', '@name', '@mention'],
  ...['approver', 'approver name', '@approver', 'reviewer', 'reviewer name', '@reviewer', 'owner', 'owner name'],
  ...['date', 'day', 'date here', 'insert date', 'yyyy-mm-dd', 'approval date', 'signature', 'signed', 'tbd'],
  ...['status', 'state', 'current status', 'document status'],
  ...['datum', 'unterschrift', 'nom', 'nombre', 'nome', 'fecha', 'firma', 'data', 'assinatura', 'estado', 'statut'],
  ...['名前', '氏名', '担当者', '日付', '署名', 'ステータス', '姓名', '日期', '状态'],
]);

const bracketed = /\[([^[\]]*)\]|\{([^{}]*)\}|\bYYYY-MM-DD\b/g;

/**
 * Whether words are nothing but such prompts, or several statuses to choose from in brackets. What else somebody puts
 * into brackets is theirs.
 */
export function saysOnlyKnownPrompts(words: string, isStatus: (word: string) => boolean = () => false): boolean {
  const left = words.replace(bracketed, '');
  if (left === words || /[\p{L}\p{N}]/u.test(left)) return false;
  return [...words.matchAll(bracketed)].every(([whole, square, curly]) => {
    const inner = square ?? curly ?? whole;
    return asked.has(fold(inner)) || inner.split(/[|/]/).every((word) => asked.has(fold(word)) || isStatus(word));
  });
}
