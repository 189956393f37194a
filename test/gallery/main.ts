/** Shows every surface in every state, light and dark, at three widths, on one page: `npm run gallery`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser } from '../../packages/local-site/testing/browser';
import { galleryPage, type Picture } from './gallery-page';
import { open } from './open';
import { Stage } from './stage';
import { states } from './states';

const folder = join(__dirname, '../../gallery');
const modes = ['light', 'dark'] as const;

async function main(): Promise<void> {
  const [only] = process.argv.slice(2);
  const wanted = states.filter(({ surface, state }) => only === undefined || `${surface} ${state}`.includes(only));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await launchBrowser();
  const stage = await Stage.build(browser);
  const pictures: Picture[] = [];
  try {
    for (const [index, state] of wanted.entries()) {
      for (const mode of modes) {
        for (const width of state.widths) {
          const file = `${String(index)}-${mode}-${String(width)}.png`;
          const page = await open(stage, state, mode, width);
          await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
          await page.context().close();
          pictures.push({ surface: state.surface, state: state.state, mode, width, file });
        }
      }
      process.stdout.write(`${state.surface}: ${state.state}\n`);
    }
  } finally {
    await browser.close();
    await stage.close();
  }
  writeFileSync(join(folder, 'index.html'), galleryPage(pictures));
  process.stdout.write(`${String(pictures.length)} pictures: ${join(folder, 'index.html')}\n`);
}

void main();
