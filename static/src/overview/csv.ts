/** A spreadsheet takes what begins like this for a formula. */
const formula = /^[=+\-@\t\r]/;

/** With it, spreadsheets read a file as UTF-8. */
const byteOrderMark = String.fromCharCode(0xfeff);

/** Rows as a file of comma-separated values, as RFC 4180 says, which spreadsheets open as text and nothing else. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return byteOrderMark + rows.map((cells) => cells.map(cellOf).join(',') + '\r\n').join('');
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
