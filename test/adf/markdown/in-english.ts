import { adfToMarkdown as toMarkdown } from '../../../src/adf/markdown/adf-to-markdown';
import { markdownToAdf as toAdf } from '../../../src/adf/markdown/markdown-to-adf';
import { givingEnglish } from '../../in-english';

export const adfToMarkdown = givingEnglish(toMarkdown);
export const markdownToAdf = givingEnglish(toAdf);
