import { kvs } from '@forge/kvs';
import { setIfAbsent } from './set-if-absent';

const keyOf = (what: string) => `claim:${what}`;

/** Longer than any job is brought again. */
const keptForDays = 30;

/** Takes something on that is to be done once; `false` where it was taken on before. */
export const claim = async (what: string): Promise<boolean> =>
  (await setIfAbsent(keyOf(what), true, keptForDays)) === undefined;

/** Gives a claim back: it was not done. */
export const release = (what: string): Promise<void> => kvs.delete(keyOf(what));
