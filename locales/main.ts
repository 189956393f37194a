/** Writes down what the texts of the English files take, so that the compiler can check who says them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTexts } from './describeTexts';
import surfaces from './en-US.json';
import functions from './functions/en-US.json';

writeFileSync(join(__dirname, 'TextArguments.ts'), describeTexts(surfaces));
writeFileSync(join(__dirname, 'functions/TextArguments.ts'), describeTexts(functions));
