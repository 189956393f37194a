import type { Person } from '../../src/contract/api';

const person = (accountId: string, displayName: string): Person => ({ accountId: `712020:${accountId}`, displayName });

export const ada = person('ada', 'Ada Park');
export const ben = person('ben', 'Ben Ortiz');
export const chloe = person('chloe', 'Chloe Dubois');
export const dmitri = person('dmitri', 'Dmitri Volkov');
/** As long as the products allow, without a place to break. */
export const longName = person(
  'long',
  'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley-Marjoribanks',
);
export const rightToLeft = person('yael', 'יעל בן־דוד');
