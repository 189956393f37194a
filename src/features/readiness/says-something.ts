const toBeDone = /^(tbd|tbc|todo|to be (decided|defined|written|confirmed)|coming soon)\W*$/i;

const labelAlone = /^[^:]{1,80}:$/;

/** Whether words are more than a label, a dash or a “TBD”. */
export const saysSomething = (words: string): boolean =>
  /\p{L}|\d{2}/u.test(words) && !labelAlone.test(words) && !toBeDone.test(words);
