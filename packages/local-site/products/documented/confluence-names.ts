/**
 * Names that Confluence documents outside of its OpenAPI documents.
 *
 * - Fields and operators of CQL: https://developer.atlassian.com/cloud/confluence/cql-fields
 * - Functions: https://developer.atlassian.com/cloud/confluence/cql-functions
 */
import type { Language } from '../query-language/language';

const equality = ['=', '!=', 'in', 'not in'];
const order = ['<', '<=', '>', '>='];
const words = ['~', '!~'];

const fields = new Map<string, readonly string[]>([
  ...[
    'ancestor',
    'container',
    'content',
    'contributor',
    'creator',
    'favourite',
    'favorite',
    'id',
    'label',
    'macro',
  ].map((name) => [name, equality] as const),
  ...['mention', 'parent', 'space', 'space.key', 'space.type', 'type', 'user', 'user.accountid', 'watcher'].map(
    (name) => [name, equality] as const,
  ),
  ...['created', 'lastmodified'].map((name) => [name, [...equality, ...order]] as const),
  ...['text', 'space.title', 'user.fullname', 'sitesearch'].map((name) => [name, words] as const),
  ['title', [...equality, ...words]],
]);

const functions = new Set([
  ...['currentcontent', 'currentspace', 'currentuser', 'endofday', 'endofmonth', 'endofweek', 'endofyear'],
  ...['favouritespaces', 'now', 'recentlyviewedcontent', 'recentlyviewedspaces', 'startofday', 'startofmonth'],
  ...['startofweek', 'startofyear'],
]);

export const cql: Language = {
  name: 'CQL',
  operatorsOf: (field) =>
    fields.get(field) ?? (field.startsWith('content.property[') ? [...equality, ...order, ...words] : undefined),
  hasFunction: (name) => functions.has(name.toLowerCase()),
  historyOf: new Set(),
};
