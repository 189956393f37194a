import { formatMessages } from '../src/i18n/format';
import type { MessageDescriptor } from '../src/i18n/message';

/** A type of which each message is a text. */
export type InEnglish<Type> = Type extends MessageDescriptor
  ? string
  : Type extends readonly (infer Item)[]
    ? InEnglish<Item>[]
    : Type extends object
      ? { [Name in keyof Type]: InEnglish<Type[Name]> }
      : Type;

/** Any value with its messages in English, to compare it as people read it. */
export const inEnglish = <Type>(value: Type): InEnglish<Type> => formatMessages<unknown>(value) as InEnglish<Type>;

/** A function that gives what another gives, with its messages in English. */
export const givingEnglish =
  <Given extends unknown[], Result>(work: (...given: Given) => Result) =>
  (...given: Given): InEnglish<Result> =>
    inEnglish(work(...given));
