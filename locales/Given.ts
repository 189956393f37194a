/** What has to be given to say a text: nothing for one that takes nothing, else its arguments. */
export type Given<Arguments, Values = NonNullable<Arguments>> = Arguments extends null ? [] : [values: Values];
