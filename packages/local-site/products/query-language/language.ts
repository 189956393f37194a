/** What Atlassian documents of CQL or JQL, whether or not the local site models it. */
export interface Language {
  name: 'CQL' | 'JQL';
  /** The operators of a field, in lower case; none where there is no such field. */
  operatorsOf(field: string): readonly string[] | undefined;
  hasFunction(name: string): boolean;
  /** The fields, in lower case, that take WAS and CHANGED. */
  historyOf: ReadonlySet<string>;
}
