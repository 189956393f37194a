import { createHash } from 'node:crypto';
import { type FieldName, fieldNames, type Fields } from './fields';
import { summaryOf } from './summary';

/** 48 bits: two values of one field are told apart, and nobody reads a value out of it. */
const printLength = 8;

const printOfText = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, printLength);

/** The prints of all fields of one side, one after the other in the order of `fieldNames`. */
export type Fingerprints = string;

/** The print of a field's value. A summary is the text in one line, and shortened: both have one print. */
export const fingerprintOf = (field: FieldName, value: Fields[FieldName]): string =>
  printOfText(field === 'text' ? summaryOf(String(value)).summary : JSON.stringify(value));

export const fingerprintsOf = (fields: Fields): Fingerprints =>
  fieldNames.map((field) => fingerprintOf(field, fields[field])).join('');

export function fingerprintIn(prints: Fingerprints, field: FieldName): string {
  const start = fieldNames.indexOf(field) * printLength;
  return prints.slice(start, start + printLength);
}

/** The print of the words that a row is known by: spaces and capitals make no other name. */
export const nameOf = (text: string): string =>
  printOfText(text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase());
