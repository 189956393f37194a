export type Choice<Id extends string> = { id: Id; name: string; purpose: string };
export type ChoiceGroup<Id extends string> = { title: string; choices: Choice<Id>[] };
