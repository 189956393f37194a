/**
 * What a surface costs until it shows something: the JavaScript it loads, the time, and what moves after its first
 * paint. Whole pages in Chromium, in turns with a bare page of React and one Atlaskit button.
 */
import { rmSync } from 'node:fs';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { launchBrowser } from '../../packages/local-site/testing/browser';
import type { GalleryState } from '../../test/gallery/gallery-state';
import { Stage } from '../../test/gallery/stage';
import { states } from '../../test/gallery/states';
import { inTable } from '../table';
import { buildBare } from './build-bare';

const rounds = 25;

/** As people meet them most often. */
const measured = [
  'Byline: In review',
  'Epic panel: One design in review',
  'Header on the page: In review',
  'Beside an issue: One design',
  'Picker: Five templates',
  'Overview of a space: One page of many',
  'Sync: Steps of each kind',
];

interface Visit {
  /** Bytes of the JavaScript that was loaded until the surface was useful, as gzip has them. */
  script: number;
  /** Milliseconds from opening the page to the first frame in which the surface shows what it is for. */
  useful: number;
  /** Cumulative layout shift after the first paint, once nothing is loaded any more. */
  shift: number;
}

type Subject = {
  name: string;
  stage: Stage;
  state: Pick<GalleryState, 'entry' | 'extension' | 'answers' | 'shows' | 'widths'>;
};

export async function ui(): Promise<void> {
  const folder = await buildBare();
  const browser = await launchBrowser();
  const [app, bare] = [await Stage.build(browser), await Stage.build(browser, folder)];
  const subjects: Subject[] = [
    {
      name: 'bare button',
      stage: bare,
      state: { entry: 'index', extension: {}, answers: {}, shows: 'A button', widths: [400, 800, 1280] },
    },
    ...measured.map((name) => ({ name, stage: app, state: stateNamed(name) })),
  ];
  try {
    process.stdout.write(inTable(rowsOf(await visitInTurns(subjects))));
  } finally {
    await browser.close();
    await Promise.all([app.close(), bare.close()]);
    rmSync(folder, { recursive: true });
  }
}

function stateNamed(name: string): GalleryState {
  const state = states.find((one) => `${one.surface}: ${one.state}` === name);
  if (!state) throw new Error(`The gallery has no “${name}”`);
  return state;
}

async function visitInTurns(subjects: readonly Subject[]): Promise<Map<string, Visit[]>> {
  const visits = new Map<string, Visit[]>();
  // The first visit of each warms up the browser and is nobody's.
  for (let round = 0; round <= rounds; round += 1) {
    for (const subject of subjects) {
      const visit = await visitOnce(subject);
      if (round > 0) visits.set(subject.name, [...(visits.get(subject.name) ?? []), visit]);
    }
  }
  return visits;
}

async function visitOnce({ stage, state }: Subject): Promise<Visit> {
  const { entry, extension, answers, shows, widths } = state;
  const page = await stage.open({
    entry,
    extension,
    answers,
    mode: 'light',
    width: widths[1],
    height: 760,
    script: observer(shows),
  });
  const { useful, names } = await page.evaluate<{ useful: number; names: string[] }>('globalThis.firstUse');
  await stage.settled(page);
  const shift = await page.evaluate<number>('globalThis.shift');
  await page.context().close();
  const scripts = names.map((name) => stage.surfaces.files.get(new URL(name).pathname.slice(1)));
  const script = scripts.reduce((sum, file) => sum + (file ? gzipSync(file).length : 0), 0);
  return { script, useful, shift };
}

/** In the page: when the first frame was painted that says what the surface is for, and what moved after the first paint. */
function observer(shows: string | RegExp): string {
  const pattern = typeof shows === 'string' ? shows.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : shows.source;
  return `{
    globalThis.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
    const shown = new RegExp(${JSON.stringify(pattern)}, 'i');
    const scripts = () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'));
    globalThis.firstUse = new Promise((resolve) => {
      const look = () => {
        if (!shown.test(document.body?.innerText ?? '')) return requestAnimationFrame(look);
        // The frame after the one that lays it out.
        requestAnimationFrame(() => resolve({ useful: performance.now(), names: scripts() }));
      };
      requestAnimationFrame(look);
    });
  }`;
}

function rowsOf(visits: ReadonlyMap<string, readonly Visit[]>): string[][] {
  const bare = medianOf(visits.get('bare button') ?? [], 'useful');
  return [
    ['page', 'JS until useful, KB gzip', 'useful after, ms', 'of the bare page', 'layout shift'],
    ...[...visits].map(([name, of]) => {
      const useful = medianOf(of, 'useful');
      return [
        name,
        (medianOf(of, 'script') / 1000).toFixed(1),
        useful.toFixed(0),
        (useful / bare).toFixed(2),
        Math.max(...of.map(({ shift }) => shift)).toFixed(4),
      ];
    }),
  ];
}

function medianOf(visits: readonly Visit[], figure: keyof Visit): number {
  const sorted = visits.map((visit) => visit[figure]).sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
