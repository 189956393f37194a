/** What Atlassian documents, so that the local site can tell what it does not model from what does not exist. */
import type { Endpoint } from '../http/endpoint';
import { withoutNames, type Members } from './from-openapi';
import membersByOperation from './members.json';
import methodsByPath from './operations.json';

const members = new Map<string, Members>(Object.entries(membersByOperation as Record<string, Members>));

const membersOf = ({ product, method, path }: Pick<Endpoint, 'product' | 'method' | 'path'>): Members =>
  members.get(`${product} ${method} ${withoutNames(path)}`) ?? {};

/** The values a document lists for a query parameter, if the parameter is documented; none where any are possible. */
export function documentedParameter(endpoint: Endpoint, name: string): readonly string[] | undefined {
  return new Map(Object.entries(membersOf(endpoint).query ?? {})).get(name);
}

/** The same for a member of the body, by its path such as `body.representation`. */
export function documentedMember(endpoint: Endpoint, path: string): readonly string[] | undefined {
  return new Map(Object.entries(membersOf(endpoint).body ?? {})).get(path);
}

const patterns = Object.entries(methodsByPath as Record<string, string>).map(([path, methods]) => ({
  pattern: new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, String.raw`\$&`).replaceAll('{}', '[^/]+')}/?$`),
  methods: methods.split(' '),
}));

/** The methods that a path has; none where it is in no document. Jira's versions 2 and 3 have the same paths. */
export function documentedMethods(pathname: string): readonly string[] {
  const path = pathname.replace(/^\/rest\/api\/(2|latest)(?=\/)/, '/rest/api/3');
  return patterns.flatMap(({ pattern, methods }) => (pattern.test(path) ? methods : []));
}

/** Whether the list of operations has all that is there: not so for Confluence's v1 API, and for others' APIs. */
export const isListedWhole = (pathname: string): boolean =>
  /^\/(rest\/api\/(2|3|latest)|wiki\/api\/v2)\//.test(pathname);
