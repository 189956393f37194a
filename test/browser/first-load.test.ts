import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';

const dist = join(__dirname, '../../static/dist');
const pages = readdirSync(dist).filter((name) => name.endsWith('.html'));

/** Bytes of the scripts that a page asks for itself, as gzip has them. */
function firstLoadOf(page: string): number {
  const $ = load(readFileSync(join(dist, page)));
  const addresses = [
    ...$('script[src]').map((_, { attribs }) => attribs.src),
    ...$('link[rel=modulepreload]').map((_, { attribs }) => attribs.href),
  ];
  return addresses.reduce((sum, address) => sum + gzipSync(readFileSync(join(dist, address))).length, 0);
}

test('no surface asks for more than 100 KB of scripts before it shows', () => {
  const sizes = pages.map((page) => ({ page, size: firstLoadOf(page) }));
  expect(sizes.filter(({ size }) => size > 100_000)).toEqual([]);
});
