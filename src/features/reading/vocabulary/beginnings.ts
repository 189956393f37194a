/** What the column or label is called that says when work on a milestone begins. */
export const beginnings: readonly string[] = [
  ...['start date', 'start', 'starts', 'begin', 'begins', 'planned start'],
  ...['beginn', 'anfang', 'startdatum', 'inicio', 'fecha de inicio', 'début', 'date de début', 'início'],
  ...['開始', '開始日', '开始', '开始日期'],
];
