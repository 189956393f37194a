/**
 * Writes down what the texts of the English files take, so that the compiler can check who says them, and the messages of
 * errors for whoever looks one up.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTexts } from './describeTexts';
import surfaces from './en-US.json';
import functions from './functions/en-US.json';
import { withMessages } from './messageList';

writeFileSync(join(__dirname, 'TextArguments.ts'), describeTexts(surfaces));
writeFileSync(join(__dirname, 'functions/TextArguments.ts'), describeTexts(functions));
const troubleshooting = join(__dirname, '../docs/troubleshooting.md');
writeFileSync(troubleshooting, withMessages(readFileSync(troubleshooting, 'utf8'), surfaces, functions));
