import type { TextArguments } from '../../locales/functions/TextArguments';

export type TextKey = keyof TextArguments;

/** What a text takes: a list is joined as its language does. */
export type MessageValue = string | number | MessageDescriptor | readonly (string | MessageDescriptor)[];

/** A text for people in no language yet. */
export interface MessageDescriptor {
  key: TextKey;
  values?: Record<string, MessageValue>;
}

type Values<Given> = {
  [Name in keyof Given]: Given[Name] extends string ? Exclude<MessageValue, number> : Given[Name];
};

type Arguments<Key extends TextKey> = TextArguments[Key] extends null
  ? []
  : [values: Values<NonNullable<TextArguments[Key]>>];

/** Names a text of `locales/functions`, for `formatMessage` to put into the language of the person who reads it. */
export const message = <Key extends TextKey>(key: Key, ...[values]: Arguments<Key>): MessageDescriptor => ({
  key,
  ...(values && { values: values as Record<string, MessageValue> }),
});
