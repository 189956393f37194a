import { htmlTagNames } from 'html-tag-names';
import { QuoteType, Tokenizer } from 'htmlparser2';

const elements = new Set(htmlTagNames);

export type HtmlPiece =
  | { kind: 'open' | 'close'; tag: string; attributes: Record<string, string>; start: number }
  | { kind: 'text' | 'comment' | 'instruction'; text: string; start: number };

/**
 * HTML in the order it is written: tags, text and comments, without judging what belongs together, since Markdown cuts
 * HTML into pieces. A tag that does not end is text, and so are words in angle brackets that are no element of HTML.
 */
export function htmlPieces(html: string): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let done = 0;
  let tag: Extract<HtmlPiece, { kind: 'open' | 'close' }> | undefined;
  let name = '';
  let value = '';

  const add = (piece: HtmlPiece, end: number): void => {
    pieces.push(piece);
    done = end;
  };
  const addText = (text: string, start: number, end: number): void => {
    const last = pieces.at(-1);
    if (last?.kind === 'text') last.text += text;
    else pieces.push({ kind: 'text', text, start });
    done = end;
  };
  // What a drawing is made of are elements too.
  let isInDrawing = false;
  const isElement = (tagName: string): boolean => elements.has(tagName) || isInDrawing;
  const endTag = (end: number): void => {
    if (tag && isElement(tag.tag)) {
      add(tag, end);
      if (tag.tag === 'svg' || tag.tag === 'math') isInDrawing = true;
    } else if (tag) addText(html.slice(done, end), done, end);
    tag = undefined;
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = { kind: 'open', tag: html.slice(start, end).toLowerCase(), attributes: {}, start };
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: (quote) => {
        if (tag && !Object.hasOwn(tag.attributes, name))
          tag.attributes[name] = quote === QuoteType.NoValue ? '' : value;
      },
      onopentagend: (end) => {
        endTag(end + 1);
      },
      onselfclosingtag: (end) => {
        endTag(end + 1);
      },
      onclosetag: (start, end) => {
        const whole = html.indexOf('>', end) + 1;
        const closed = html.slice(start, end).toLowerCase();
        const after = whole || html.length;
        if (closed === 'svg' || closed === 'math') isInDrawing = false;
        if (isElement(closed)) add({ kind: 'close', tag: closed, attributes: {}, start }, after);
        else addText(html.slice(done, after), done, after);
      },
      ontext: (start, end) => {
        addText(html.slice(start, end), start, end);
      },
      ontextentity: (codePoint, end) => {
        addText(String.fromCodePoint(codePoint), end, end);
      },
      oncdata: (start, end, offset) => {
        const text = html.slice(start, end - offset).replace(/^CDATA\[/, '');
        addText(text, start, end + 1);
      },
      oncomment: (start, end, offset) => {
        add({ kind: 'comment', text: html.slice(start, end - offset), start }, end + 1);
      },
      ondeclaration: (start, end) => {
        add({ kind: 'instruction', text: html.slice(start, end), start }, end + 1);
      },
      onprocessinginstruction: (start, end) => {
        add({ kind: 'instruction', text: html.slice(start, end), start }, end + 1);
      },
      onend: () => undefined,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const unfinished = html.slice(done);
  if (unfinished.trim() !== '') addText(unfinished, done, html.length);
  return pieces;
}
