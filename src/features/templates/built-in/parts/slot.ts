import { Placeholder } from '../../../../adf/nodes/placeholder';

/** A place for the author to fill in; `prompt` says with what. */
export const slot = (prompt: string): Placeholder => new Placeholder(prompt);
