/** The REST calls in the functions' sources, as their syntax has them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const sources = resolve(__dirname, '../../src');
const products = { requestConfluence: 'confluence', requestJira: 'jira' } as const;
type RequestName = keyof typeof products;

export interface Call {
  /** File and line, for the person who has to look. */
  at: string;
  product: 'confluence' | 'jira';
  method: string;
  /** With `{}` where a value is put in. */
  path: string;
  /** The names of its query parameters. */
  query: string[];
}

/** What the functions call, and where a call cannot be read because its route or method is not literal. */
export function readCalls(): { calls: Call[]; unreadable: string[] } {
  const found = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .flatMap((path) => callsIn(path, readFileSync(join(sources, path), 'utf8')));
  return {
    calls: found.filter((each) => typeof each !== 'string'),
    unreadable: found.filter((each) => typeof each === 'string'),
  };
}

function callsIn(path: string, text: string): (Call | string)[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: (Call | string)[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isRequestName(node.name.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push(callOf(node.parent, node.name.text, `src/${path}:${line + 1}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const isRequestName = (name: string): name is RequestName => Object.hasOwn(products, name);

function callOf(node: ts.Node, name: RequestName, at: string): Call | string {
  const [route, options] = ts.isCallExpression(node) ? node.arguments : [];
  const url = literalRoute(route);
  const method = literalMethod(options);
  if (url === undefined || method === undefined) return at;
  const [path = '', search = ''] = url.split('?');
  const query = search.split('&').flatMap((pair) => (pair === '' ? [] : [pair.split('=')[0] ?? '']));
  return { at, product: products[name], method, path, query };
}

/** The text of a route template, with `{}` for each value. */
function literalRoute(node: ts.Node | undefined): string | undefined {
  if (node === undefined || !ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'route') return undefined;
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}

function literalMethod(node: ts.Node | undefined): string | undefined {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return undefined;
  const property = node.properties.find((each) => each.name?.getText() === 'method');
  const value = property !== undefined && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value !== undefined && ts.isStringLiteral(value) ? value.text : undefined;
}
