import type { Frame, Page } from 'playwright-core';
import { longestWait } from './patience';

/** More presses of a key than anybody would put up with. */
const patience = 60;
/** For an element that may have lost the focus since it was found, on a page that may be busy. */
const shortWait = 1_000;

/**
 * The keyboard of a page, and what its keys go to: in the page itself, or in the app's frames on it. An element is
 * called what a person who hears the page is told: its role, and its name or else its text.
 */
export class Keyboard {
  constructor(private readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Goes on with a key, Tab unless said otherwise, to the next element of that name; all that had the focus on the way. */
  async goTo(element: string, key = 'Tab'): Promise<string[]> {
    const met: string[] = [];
    while (met.length < patience) {
      await this.press(key);
      const here = await this.focused();
      met.push(here);
      if (here === element) return met;
    }
    throw new Error(`${key} does not reach ${element}, but only: ${[...new Set(met)].join(', ')}`);
  }

  /** Goes to a button or a link, and presses it. */
  async use(element: string, key = 'Enter'): Promise<void> {
    await this.goTo(element);
    await this.press(key);
  }

  /** Waits until the focus has gone there by itself. */
  async isOn(element: string): Promise<void> {
    const end = Date.now() + longestWait;
    for (;;) {
      const here = await this.focused();
      if (here === element) return;
      if (Date.now() > end) throw new Error(`The focus is on ${here}, and not on ${element}.`);
      await this.page.evaluate('new Promise(requestAnimationFrame)');
    }
  }

  /** Goes on with Tab to the next element of that name; of which on the way one sees that they have the focus. */
  async look(element: string): Promise<{ seen: string[]; unseen: string[] }> {
    const [seen, unseen]: [string[], string[]] = [[], []];
    while (seen.length + unseen.length < patience) {
      await this.press('Tab');
      const here = await this.focused();
      ((await this.isFocusSeen()) ? seen : unseen).push(here);
      if (here === element) break;
    }
    return { seen, unseen };
  }

  async focused(): Promise<string> {
    const end = Date.now() + longestWait;
    for (;;) {
      try {
        return await this.nameFocused();
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  private async nameFocused(): Promise<string> {
    // A part of a field, such as the button in a date's, has the focus for the field.
    const focused = (await this.focusedFrame()).locator(':focus-within').last();
    if ((await focused.count()) === 0) return 'nothing';
    const [line = ''] = (await focused.ariaSnapshot({ timeout: shortWait })).split('\n');
    const [, role = line, name = '', text = ''] = spoken.exec(line) ?? [];
    return `${role} “${name === '' ? text : name}”`;
  }

  /** Whether the page looks another way without the focus. */
  private async isFocusSeen(): Promise<boolean> {
    const frame = await this.focusedFrame();
    const focused = await frame.evaluateHandle('document.activeElement');
    const look = () => this.page.screenshot({ animations: 'disabled' });
    const before = await look();
    await frame.evaluate('document.activeElement.blur()');
    const without = await look();
    await focused.asElement().focus();
    return !before.equals(without);
  }

  /** The innermost frame with the focus. */
  private async focusedFrame(): Promise<Frame> {
    let frame = this.page.mainFrame();
    for (;;) {
      const active = await frame.evaluateHandle('document.activeElement ?? document.documentElement');
      const inner = await active.asElement().contentFrame();
      if (!inner) return frame;
      frame = inner;
    }
  }
}

/** The first line of what Playwright tells of an element: `- button "Sync" [expanded]`, or `- status: Saved.` */
const spoken = /^- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(?: \[[^\]]*\])*'?:?(?: "?(.*?)"?)?$/;
