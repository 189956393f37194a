/** A text as a quoted string of CQL or JQL. */
export const quoted = (text: string): string => `"${text.replace(/[\\"]/g, String.raw`\$&`)}"`;

/** The characters that mean something in a text search are parted words to a person. */
export const searchWords = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\s_-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
