import { load } from 'cheerio';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { micromark } from 'micromark';
import { dayOfTimestamp } from '../../../src/adf/day';
import type { AdfNode } from '../../../src/contract/adf-node';

/** What HTML says to its reader, images by their description; without white space. */
export function saidByHtml(html: string): string {
  const page = load(html, undefined, false);
  page('[data-footnote-backref]').remove();
  page('img').each((_index, image) => {
    page(image).replaceWith(page('<span>').text(page(image).attr('alt') ?? ''));
  });
  return withoutSpace(page.root().text());
}

/** What Markdown says, by an implementation other than ours, but for the names of alerts, which we show by a colour. */
export function saidByMarkdown(markdown: string): string {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm({ singleTilde: false })],
    htmlExtensions: [gfmHtml({ label: 'Footnotes' })],
  });
  return saidByHtml(html).replace(/\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/g, '');
}

/** What a document says, in order: its texts, titles of expands, descriptions of images, names, statuses, days, cards. */
export function saidByDocument(node: AdfNode): string {
  const { alt, title, text, timestamp, url } = node.attrs ?? {};
  const own = [
    node.text,
    node.type.endsWith('xpand') ? title : undefined,
    node.type === 'media' ? alt : undefined,
    node.type === 'mention' || node.type === 'status' ? text : undefined,
    node.type === 'date' ? dayOfTimestamp(timestamp) : undefined,
    node.type.endsWith('Card') ? url : undefined,
  ];
  const said = own.filter((words) => typeof words === 'string').join('');
  return withoutSpace(said) + (node.content ?? []).map(saidByDocument).join('');
}

const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** What `whole` lacks of `part`: the rest of it from the first character that does not follow; empty where none is. */
export function missingFrom(whole: string, part: string): string {
  let position = 0;
  for (let index = 0; index < part.length; index++) {
    const found = whole.indexOf(part.charAt(index), position);
    if (found < 0) return part.slice(index);
    position = found + 1;
  }
  return '';
}
