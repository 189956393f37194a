import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import { keepExcessCells } from './excess-cells';
import { footnoteReference } from './footnote-reference';
import { tooDeep } from './too-deep';

/** Markdown to tokens. It keeps nothing between documents. */
export const parser = new MarkdownIt({ html: true, linkify: true }).use(footnote);

// Addresses are judged where links are made, so that one refused is reported.
parser.validateLink = () => true;

// What readers call a link stays as the author wrote it.
parser.normalizeLinkText = (text) => text;

// Bare addresses with a scheme are found while parsing; the others by `inline/bare-addresses`, since markdown-it's own
// pass over the tokens takes quadratic time. It has to tell `@` from `\@`, which would be joined.
parser.core.ruler.disable(['linkify', 'text_join']);

// A footnote that nothing refers to is kept, and they are listed by us; `^[…]` is neither CommonMark nor GitHub's.
parser.core.ruler.disable('footnote_tail');
parser.inline.ruler.disable('footnote_inline');
parser.inline.ruler.at('footnote_ref', footnoteReference);

parser.block.ruler.before('blockquote', 'too_deep', tooDeep, {
  alt: ['paragraph', 'reference', 'blockquote', 'list'],
});

const [table] = parser.block.ruler.getRules('');
if (table) parser.block.ruler.at('table', keepExcessCells(table), { alt: ['paragraph', 'reference'] });
