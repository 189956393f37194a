/** Writes down what the texts of the English files take, so that the compiler can check who says them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTexts } from './describeTexts';
import english from './en-US.json';

writeFileSync(join(__dirname, 'TextArguments.ts'), describeTexts(english));
