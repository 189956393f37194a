import { QueryError } from './query-error';
import { tokenize, type Token } from './tokens';

/** A condition on one field, as written in CQL or JQL. */
export interface Clause {
  kind: 'clause';
  field: string;
  operator:
    | ('=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=' | 'in' | 'not in' | 'is' | 'is not')
    | ('was' | 'was not' | 'was in' | 'was not in' | 'changed');
  /** A function stands there as it is called, such as `currentUser()`. */
  values: string[];
  /** The functions among the values; absent where there is none. */
  calls?: FunctionCall[];
  /** Where it stands in the query, counted from 1. */
  position: number;
}

export interface FunctionCall {
  name: string;
  position: number;
}

export type Condition = Clause | { kind: 'and' | 'or'; parts: Condition[] } | { kind: 'not'; part: Condition };

export interface Order {
  field: string;
  direction: 'asc' | 'desc';
  position: number;
}

export interface Query {
  where: Condition | undefined;
  orderBy: Order[];
}

/** Parses what CQL and JQL have in common. Throws QueryError at the first thing beyond it. */
export function parseQuery(text: string): Query {
  return new Parser(tokenize(text), text.length + 1).query();
}

/** How deep parentheses and NOT may go: what is parsed is evaluated by recursion. */
const deepestNesting = 200;
const predicates = ['after', 'before', 'by', 'during', 'on', 'from', 'to'];

const symbols = ['=', '!=', '~', '!~', '<', '<=', '>', '>='] as const;

class Parser {
  private next = 0;
  private depth = 0;
  /** Of the clause that is being read. */
  private calls: FunctionCall[] = [];

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  query(): Query {
    const where = this.tokens.length === 0 || this.isWord('order') ? undefined : this.either();
    const orderBy = this.takeWord('order') ? this.orders() : [];
    const rest = this.tokens[this.next];
    if (rest !== undefined) throw new QueryError(`Unexpected '${rest.text}'`, rest.position);
    return { where, orderBy };
  }

  private either(): Condition {
    return this.joined('or', () => this.both());
  }

  private both(): Condition {
    return this.joined('and', () => this.negatable());
  }

  private joined(kind: 'and' | 'or', part: () => Condition): Condition {
    const first = part();
    const parts = [first];
    while (this.takeWord(kind)) parts.push(part());
    return parts.length === 1 ? first : { kind, parts };
  }

  private negatable(): Condition {
    if (this.takeWord('not')) return this.nested(() => ({ kind: 'not', part: this.negatable() }));
    if (!this.takeSymbol('(')) return this.clause();
    const inner = this.nested(() => this.either());
    this.expectSymbol(')');
    return inner;
  }

  private nested(part: () => Condition): Condition {
    if (this.depth === deepestNesting) {
      throw new QueryError('The query is nested too deeply', this.tokens[this.next - 1]?.position ?? this.end);
    }
    this.depth += 1;
    const condition = part();
    this.depth -= 1;
    return condition;
  }

  private clause(): Clause {
    const { text, position } = this.expect('a field', (token) => token.kind === 'word');
    const field = this.takeSymbol('[') ? this.propertyField(text) : text.toLowerCase();
    this.calls = [];
    const operator = this.operator();
    const values = this.valuesFor(operator);
    if (operator.startsWith('was') || operator === 'changed') this.history();
    return { kind: 'clause', field, operator, values, position, ...(this.calls.length > 0 && { calls: this.calls }) };
  }

  private valuesFor(operator: Clause['operator']): string[] {
    if (operator === 'changed') return [];
    return operator.endsWith('in') ? this.list() : [this.value()];
  }

  /** When a value was, and who changed it, such as `BEFORE "2026-01-31" BY currentUser()`. */
  private history(): void {
    while (predicates.some((word) => this.takeWord(word))) {
      if (this.isSymbol('(')) this.list();
      else this.value();
    }
  }

  /** Such as `issue.property[key].path`, in which key and path are told apart by their case. */
  private propertyField(entity: string): string {
    const key = this.value();
    this.expectSymbol(']');
    const path = this.expect('a path', ({ kind, text }) => kind === 'word' && text.startsWith('.'));
    return `${entity.toLowerCase()}[${key}]${path.text}`;
  }

  private operator(): Clause['operator'] {
    if (this.takeWord('in')) return 'in';
    if (this.takeWord('not')) {
      if (this.takeWord('in')) return 'not in';
      throw this.unexpected('IN');
    }
    if (this.takeWord('is')) return this.takeWord('not') ? 'is not' : 'is';
    if (this.takeWord('changed')) return 'changed';
    if (this.takeWord('was')) {
      if (this.takeWord('not')) return this.takeWord('in') ? 'was not in' : 'was not';
      return this.takeWord('in') ? 'was in' : 'was';
    }
    for (const symbol of symbols) if (this.takeSymbol(symbol)) return symbol;
    throw this.unexpected(`an operator (${symbols.join(', ')}, IN, NOT IN, IS, IS NOT)`);
  }

  /** A function may stand for a whole list. */
  private list(): string[] {
    if (!this.isSymbol('(')) return [this.call()];
    this.expectSymbol('(');
    const values = [this.value()];
    while (this.takeSymbol(',')) values.push(this.value());
    this.expectSymbol(')');
    return values;
  }

  private value(): string {
    const { kind, text } = this.expect('a value', (token) => token.kind !== 'symbol');
    if (kind !== 'word' || !this.isSymbol('(')) return text;
    this.next -= 1;
    return this.call();
  }

  private call(): string {
    const { text: name, position } = this.expect("'('", ({ kind }, following) => kind === 'word' && following === '(');
    this.expectSymbol('(');
    while (!this.takeSymbol(')')) {
      this.expect('an argument', (token) => token.kind !== 'symbol');
      if (!this.isSymbol(')')) this.expectSymbol(',');
    }
    this.calls.push({ name, position });
    return `${name}()`;
  }

  private orders(): Order[] {
    if (!this.takeWord('by')) throw this.unexpected('BY');
    const orders: Order[] = [];
    do {
      const field = this.expect('a field', (token) => token.kind === 'word');
      const direction = this.takeWord('desc') ? 'desc' : 'asc';
      if (direction === 'asc') this.takeWord('asc');
      orders.push({ field: field.text.toLowerCase(), direction, position: field.position });
    } while (this.takeSymbol(','));
    return orders;
  }

  private isWord(word: string): boolean {
    const token = this.tokens[this.next];
    return token?.kind === 'word' && token.text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.next += 1;
    return true;
  }

  private isSymbol(symbol: string): boolean {
    const token = this.tokens[this.next];
    return token?.kind === 'symbol' && token.text === symbol;
  }

  private takeSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.next += 1;
    return true;
  }

  private expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected(`'${symbol}'`);
  }

  private expect(what: string, fits: (token: Token, following: string | undefined) => boolean): Token {
    const token = this.tokens[this.next];
    if (token === undefined || !fits(token, this.tokens[this.next + 1]?.text)) throw this.unexpected(what);
    this.next += 1;
    return token;
  }

  private unexpected(wanted: string): QueryError {
    const token = this.tokens[this.next];
    return token === undefined
      ? new QueryError(`Expected ${wanted} but the query ends`, this.end)
      : new QueryError(`Expected ${wanted} but got '${token.text}'`, token.position);
  }
}
