import { Children, createElement, type ReactNode } from 'react';
import type { Given } from '../../../locales/Given';
import type { Tag } from '../../../locales/Tag';
import type { TextArguments } from '../../../locales/TextArguments';
import { formatOf, type TextKey } from './words';

type HasTag<Arguments> = Tag extends Arguments[keyof Arguments] ? true : false;
/** The texts that are nothing but text. */
export type PlainKey = { [Key in TextKey]: HasTag<TextArguments[Key]> extends true ? never : Key }[TextKey];

/** The texts that take nothing. */
export type FixedKey = { [Key in TextKey]: TextArguments[Key] extends null ? Key : never }[TextKey];

type Render = (content: ReactNode) => ReactNode;
type Rich<Arguments> = {
  [Name in keyof Arguments]: Arguments[Name] extends Tag
    ? Render
    : Arguments[Name] extends string
      ? ReactNode
      : Arguments[Name];
};

/** Says a text in the language of the person looking. Call it while rendering: before that, nobody knows the language. */
export function say<Key extends PlainKey>(key: Key, ...[values]: Given<TextArguments[Key]>): string {
  return String(formatOf(key).format(values ?? undefined));
}

const strong: Render = (content) => createElement('strong', null, content);

/** Shows a text that has elements among its words, such as a link: each tag in it is given what to put around its words. */
export function show<Key extends TextKey>(
  key: Key,
  ...[values]: Given<TextArguments[Key], Rich<NonNullable<TextArguments[Key]>>>
): ReactNode {
  return Children.toArray(formatOf(key).format<ReactNode>({ strong, ...values }));
}
