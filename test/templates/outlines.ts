import type { TemplateId } from '../../src/api';
import fixture from './outlines.json';

export interface Outline {
  slotBrackets: string;
  headings: { level: number; text: string }[];
  tables: { under: string; seed: string[]; added: string[] }[];
  labels: string[];
}

export const outlines: Readonly<Record<TemplateId, Outline>> = fixture.templates;
