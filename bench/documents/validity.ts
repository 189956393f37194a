import { tests } from 'commonmark-spec';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { gfmExamples } from '../../test/adf/markdown/gfm-examples';
import type { Converter } from './converters';

/** Small texts of every construct. */
export const examples: string[] = [...tests.map(({ markdown }) => markdown.replaceAll('→', '\t')), ...gfmExamples];

/** How many of the texts become a valid document; an exception is none. */
export function validOf({ convert }: Converter, texts: readonly string[]): number {
  return texts.filter((text) => {
    try {
      return adfErrors(convert(text)).length === 0;
    } catch {
      return false;
    }
  }).length;
}
