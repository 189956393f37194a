import type { TextArguments } from '../../locales/functions/TextArguments';

export type TextKey = keyof TextArguments;

/** What a text takes: a list is joined as its language does. */
export type MessageValue = string | number | MessageDescriptor | readonly DisplayText[];

/** A text for people in no language yet. A class, so that nothing that came from a product can pass for one. */
export class MessageDescriptor {
  constructor(
    readonly key: TextKey,
    readonly values?: Readonly<Record<string, MessageValue>>,
  ) {}
}

/** What people read: a message, or words that a person or a product gave. */
export type DisplayText = string | MessageDescriptor;

type Values<Given> = {
  [Name in keyof Given]: string extends Given[Name] ? Exclude<MessageValue, number> : Given[Name];
};

type Arguments<Key extends TextKey> = TextArguments[Key] extends null
  ? []
  : [values: Values<NonNullable<TextArguments[Key]>>];

/** Names a text of `locales/functions`, for `formatMessage` to put into the language of the person who reads it. */
export const message = <Key extends TextKey>(key: Key, ...[values]: Arguments<Key>): MessageDescriptor =>
  new MessageDescriptor(key, values as Record<string, MessageValue> | undefined);

/** A type of the contract whose `Field`s are messages in no language yet. */
export type WithMessages<Type, Field extends keyof Type> = Omit<Type, Field> & {
  [Name in Field]: Type[Name] extends readonly string[]
    ? MessageDescriptor[]
    : MessageDescriptor | Exclude<Type[Name], string>;
};

/** A value of the contract, any text of which may be a message in no language yet: see `formatMessages`. */
export type Unformatted<Type> = Type extends MessageDescriptor
  ? Type
  : string extends Type
    ? Type | MessageDescriptor
    : Type extends readonly (infer Item)[]
      ? readonly Unformatted<Item>[]
      : Type extends object
        ? { [Name in keyof Type]: Unformatted<Type[Name]> }
        : Type;
