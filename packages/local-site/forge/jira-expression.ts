/** As much of Jira expressions as describes a rule: literals, variables and their members, `+`, comparisons, `?:`. */
const token =
  /\s*(?:(\d+(?:\.\d+)?)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([a-zA-Z_]\w*)|(\?\.|==|!=|&&|\|\||[+?:.()[\]!<>]))/y;

type Token = { kind: 'value'; value: unknown } | { kind: 'name' | 'symbol'; text: string };

const constants: Record<string, unknown> = { null: null, true: true, false: false };

/**
 * What an expression gives. Throws where it has what the local site does not know, and what `unknownMember` gives where it
 * asks an object for what that does not have; without that, it is null.
 */
export function evaluateExpression(
  expression: string,
  variables: Readonly<Record<string, unknown>>,
  unknownMember?: (name: string) => Error,
): unknown {
  return new Evaluation(tokensOf(expression), expression, variables, unknownMember).whole();
}

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < expression.trimEnd().length) {
    const [, number, single, double, name, symbol] = token.exec(expression) ?? [];
    const text = single ?? double;
    if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) });
    else if (text !== undefined) tokens.push({ kind: 'value', value: text.replace(/\\(.)/gs, '$1') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (symbol !== undefined) tokens.push({ kind: 'symbol', text: symbol });
    else throw notKnown(expression);
  }
  return tokens;
}

const notKnown = (expression: string) =>
  new Error(`The local site cannot evaluate this Jira expression: ${expression}`);

class Evaluation {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly expression: string,
    private readonly variables: Readonly<Record<string, unknown>>,
    private readonly unknownMember?: (name: string) => Error,
  ) {}

  whole(): unknown {
    const value = this.choice();
    if (this.next < this.tokens.length) throw notKnown(this.expression);
    return value;
  }

  private choice(): unknown {
    const condition = this.either();
    if (!this.take('?')) return condition;
    const yes = this.choice();
    this.expect(':');
    const no = this.choice();
    return condition === true ? yes : no;
  }

  private either(): unknown {
    let value = this.both();
    while (this.take('||')) {
      const right = this.both();
      value = value === true || right === true;
    }
    return value;
  }

  private both(): unknown {
    let value = this.comparison();
    while (this.take('&&')) {
      const right = this.comparison();
      value = value === true && right === true;
    }
    return value;
  }

  private comparison(): unknown {
    const left = this.sum();
    if (this.take('==')) return left === this.sum();
    if (this.take('!=')) return left !== this.sum();
    if (this.take('<')) return Number(left) < Number(this.sum());
    if (this.take('>')) return Number(left) > Number(this.sum());
    return left;
  }

  private sum(): unknown {
    let value = this.unary();
    while (this.take('+')) {
      const right = this.unary();
      value = typeof value === 'number' && typeof right === 'number' ? value + right : textOf(value) + textOf(right);
    }
    return value;
  }

  private unary(): unknown {
    return this.take('!') ? this.unary() !== true : this.member();
  }

  private member(): unknown {
    let value = this.primary();
    for (;;) {
      if (this.take('.') || this.take('?.')) {
        value = this.memberOf(value, this.name());
      } else if (this.take('[')) {
        value = this.memberOf(value, textOf(this.choice()));
        this.expect(']');
      } else return value;
    }
  }

  private memberOf(value: unknown, name: string): unknown {
    if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
      return (value as Record<string, unknown>)[name];
    }
    if (this.unknownMember) throw this.unknownMember(name);
    return null;
  }

  private primary(): unknown {
    if (this.take('(')) {
      const value = this.choice();
      this.expect(')');
      return value;
    }
    const found = this.tokens[this.next];
    if (found?.kind === 'value') {
      this.next += 1;
      return found.value;
    }
    const name = this.name();
    for (const known of [constants, this.variables]) if (Object.hasOwn(known, name)) return known[name];
    throw notKnown(this.expression);
  }

  private name(): string {
    const found = this.tokens[this.next];
    if (found?.kind !== 'name') throw notKnown(this.expression);
    this.next += 1;
    return found.text;
  }

  private take(symbol: string): boolean {
    const found = this.tokens[this.next];
    if (found?.kind !== 'symbol' || found.text !== symbol) return false;
    this.next += 1;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.take(symbol)) throw notKnown(this.expression);
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
