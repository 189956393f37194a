import type { Mode } from './stage';

export interface Picture {
  surface: string;
  state: string;
  mode: Mode;
  width: number;
  /** Beside the page. */
  file: string;
}

/** One HTML page with all pictures: a part for each surface, a row for each state and mode. */
export function galleryPage(pictures: readonly Picture[]): string {
  const surfaces = groupedBy(pictures, ({ surface }) => surface);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every surface in every state</title>
<style>
  body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #dcdfe4; color: #172b4d; }
  figure { display: inline-block; margin: 0 16px 16px 0; vertical-align: top; }
  img { display: block; max-height: 900px; box-shadow: 0 0 0 1px #8590a2; }
</style>
<h1>Every surface in every state</h1>
${[...surfaces].map(([surface, of]) => part(surface, of)).join('\n')}
</html>
`;
}

const part = (surface: string, pictures: readonly Picture[]): string =>
  `<h2>${escaped(surface)}</h2>\n${[...groupedBy(pictures, ({ state }) => state)]
    .map(([state, of]) => `<h3>${escaped(state)}</h3>\n${of.map(figure).join('\n')}`)
    .join('\n')}`;

const figure = ({ surface, state, mode, width, file }: Picture): string => {
  const caption = `${mode}, ${String(width)} px`;
  return `<figure><img src="${file}" loading="lazy" alt="${escaped(`${surface}, ${state}, ${caption}`)}"><figcaption>${caption}</figcaption></figure>`;
};

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
