import type { Page } from 'playwright-core';
import { type GalleryState, wide } from './gallery-state';
import type { Mode, Stage } from './stage';

/** A dialog or a page of Confluence has room; what stands beside something else is as high as what it shows. */
const heightOf = ({ widths }: Pick<GalleryState, 'widths'>): number => (widths === wide ? 760 : 400);

/** The samples were written on that day, and say what is late as of it. */
const now = '2026-11-20T12:00:00Z';

/**
 * Opens a surface in a state, and waits until it shows it: in `reused`, where another one of the same mode was, else in a
 * page of its own. The caller closes the page’s context.
 */
export async function open(stage: Stage, state: GalleryState, mode: Mode, width: number, reused?: Page): Promise<Page> {
  const { entry, extension, answers, license, locale, search, act, shows } = state;
  const shown = {
    entry,
    extension,
    answers,
    mode,
    width,
    height: heightOf(state),
    now,
    ...(license !== undefined && { license }),
    ...(locale !== undefined && { locale }),
    ...(search !== undefined && { search }),
  };
  const page = await (reused ? stage.reopen(reused, shown) : stage.open(shown));
  page.setDefaultTimeout(10_000);
  try {
    await act?.(page);
    await page
      .getByText(shows)
      .or(page.getByLabel(shows))
      .or(page.getByRole('button', { name: shows }))
      .first()
      .waitFor();
    // What is loaded lazily has its place by then; a skeleton that stays is the state itself.
    await stage.settled(page);
  } catch (error) {
    throw new Error(`${state.surface}, ${state.state}: ${await page.locator('body').innerText()}`, { cause: error });
  }
  return page;
}
