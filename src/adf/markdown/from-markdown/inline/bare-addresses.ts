import { LinkifyIt } from 'linkify-it';
import { isMail } from '../../mail';

export interface BareAddress {
  start: number;
  end: number;
  address: string;
}

/** No address is longer. */
const longest = 2000;

const mayHaveOne = /@|www\./i;

// As on GitHub: `readme.md` and `example.com` are no addresses, `www.example.com` is.
const linkify = new LinkifyIt();
linkify.set({ fuzzyLink: false });
linkify.add('//', null);
linkify.add('www.', {
  validate: (text, position, self) => {
    const start = 'http://www.';
    const match = self.matchAtStart(start + text.slice(position, position + longest));
    return match ? match.lastIndex - start.length : 0;
  },
  normalize: (match) => {
    match.url = `http://${match.url}`;
  },
});

/** The addresses in a text that are not marked as links: those beginning with `www.`, and mail. */
export function bareAddresses(text: string): BareAddress[] {
  if (!mayHaveOne.test(text)) return [];
  return (linkify.match(text) ?? [])
    .map(({ index, lastIndex, url }) => ({ start: index, end: lastIndex, address: url }))
    .filter(({ address }) => !address.startsWith('mailto:') || isMail(address));
}
