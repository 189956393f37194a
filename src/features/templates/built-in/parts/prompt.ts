import type { Paragraph } from 'adf-builder';
import { paragraph } from './paragraph';
import { slot } from './slot';

/** A paragraph for the author to write. */
export const prompt = (text: string): Paragraph => paragraph(slot(text));
