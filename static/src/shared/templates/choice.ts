export type Choice<Id extends string> = { id: Id; name: string; purpose: string };
/** A group without a title is named by the list it is in. */
export type ChoiceGroup<Id extends string> = { title?: string; choices: Choice<Id>[] };
