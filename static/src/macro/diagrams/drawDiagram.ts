import { longestDiagram } from '../../../../src/contract/limits';
import styles from './drawDiagram.module.css';
import { loadMermaid } from './loadMermaid';
import type { Config, Mermaid, Theme } from './Mermaid';

export type ColorMode = 'light' | 'dark';

/** A picture as a file of its own, in CSS pixels. */
export type Drawing = { svg: Blob; width: number; height: number };

const themes: Record<ColorMode, Theme> = { light: 'neutral', dark: 'dark' };

const configFor = (mode: ColorMode): Config => ({
  startOnLoad: false,
  suppressErrorRendering: true,
  theme: themes[mode],
  // A picture knows the fonts of the machine alone, and is measured where the page’s own would apply.
  fontFamily: 'sans-serif',
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  class: { htmlLabels: false },
  securityLevel: 'strict',
  maxTextSize: longestDiagram,
  secure: ['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'themeCSS', 'fontFamily'],
});

let last: Promise<unknown> = Promise.resolve();

/** Draws a diagram, after those asked for before: Mermaid has one configuration for all. */
export function drawDiagram(source: string, mode: ColorMode): Promise<Drawing> {
  const drawing = last.then(async () => draw(await loadMermaid(), source, mode));
  last = drawing.catch(() => undefined);
  return drawing;
}

/**
 * The page’s Content-Security-Policy drops the styles that Mermaid writes into its picture, and Mermaid measures its words
 * in the page. So it draws once to tell the styles, and once more with them as a style sheet, which the policy allows.
 */
async function draw(mermaid: Mermaid, source: string, mode: ColorMode): Promise<Drawing> {
  mermaid.initialize(configFor(mode));
  const bench = document.createElement('div');
  bench.className = styles.bench ?? '';
  bench.inert = true;
  document.body.append(bench);
  const before = document.adoptedStyleSheets;
  try {
    const unstyled = await mermaid.render('diagram', source, bench);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(stylesIn(unstyled.svg));
    document.adoptedStyleSheets = [...before, sheet];
    return fileOf((await mermaid.render('diagram', source, bench)).svg);
  } finally {
    document.adoptedStyleSheets = before;
    bench.remove();
  }
}

/** Not parsed as a document: the policy would complain of its styles once more. */
const stylesIn = (svg: string): string => (/<style>([^]*?)<\/style>/.exec(svg)?.[1] ?? '').replaceAll(/&gt;/g, '>');

function fileOf(svg: string): Drawing {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? [];
  return {
    svg: new Blob([svg], { type: 'image/svg+xml' }),
    width: Math.ceil(Number(width ?? 0)),
    height: Math.ceil(Number(height ?? 0)),
  };
}
