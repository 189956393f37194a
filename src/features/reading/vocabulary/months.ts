/** The months as they are written out and shortened, in the languages designs are written in. */
const months: readonly string[] = [
  'january jan januar januari janvier janv enero ene janeiro gennaio',
  'february feb februar februari février févr fév febrero fevereiro fev febbraio',
  'march mar märz mär maart mrt mars marzo março',
  'april apr avril avr abril abr aprile',
  'may mai mei mayo maio maggio',
  'june jun juni juin junio junho giugno',
  'july jul juli juillet juil julio julho luglio',
  'august aug augustus août aou agosto ago',
  'september sep sept septembre septiembre setembro set settembre',
  'october oct oktober okt octobre octubre outubro out ottobre',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre déc diciembre dic dezembro dicembre',
];

const monthOf = new Map(
  months.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** The number of a month, from 1; undefined for any other word. */
export const monthNamed = (word: string): number | undefined => monthOf.get(word.toLowerCase());
