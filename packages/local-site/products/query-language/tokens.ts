import { QueryError } from './query-error';

export interface Token {
  kind: 'word' | 'string' | 'symbol';
  text: string;
  /** Counted from 1. */
  position: number;
}

const space = /\s+/y;
const symbol = /!=|!~|<=|>=|[=~<>(),[\]]/y;
const word = /[\p{L}\p{N}_.\-:]+/uy;
const quoted = /"([^"\\]*(?:\\.[^"\\]*)*)"|'([^'\\]*(?:\\.[^'\\]*)*)'/sy;

/** The tokens of a CQL or JQL query. Throws QueryError at a character or a string that does not belong there. */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(query);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  while (at < query.length) {
    const position = at + 1;
    if (take(space) !== null) continue;
    const found = take(symbol);
    if (found !== null) {
      tokens.push({ kind: 'symbol', text: found[0], position });
      continue;
    }
    const string = take(quoted);
    if (string !== null) {
      tokens.push({ kind: 'string', text: unescaped(string[1] ?? string[2] ?? ''), position });
      continue;
    }
    const name = take(word);
    if (name === null) throw new QueryError(`Unexpected '${query.charAt(at)}'`, position);
    tokens.push({ kind: 'word', text: name[0], position });
  }
  return tokens;
}

const unescaped = (text: string) => text.replace(/\\(.)/gs, '$1');
