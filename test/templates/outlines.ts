import type { BuiltInTemplateId } from '../../src/contract/api';
import fixture from './outlines.json';

export interface Outline {
  slotBrackets: string;
  headings: { level: number; text: string }[];
  tables: { under: string; seed: string[]; added: string[] }[];
  labels: string[];
}

export const outlines: Readonly<Record<BuiltInTemplateId, Outline>> = fixture.templates;
