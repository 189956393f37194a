import { own } from '../../../lib/own';

/** A text for a line of HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim();

/** A text for an attribute in double quotes, with nothing that ends a line, a table cell or code around it. */
export const escapeAttribute = (text: string): string =>
  text.replace(/[&"<>|`\\\s]/g, (character) =>
    character === ' ' ? ' ' : (own(entities, character) ?? `&#${character.charCodeAt(0)};`),
  );

const entities = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
