import type { Locator } from 'playwright-core';
import type { Keyboard } from './keyboard';

/** More keys than anybody would press to get somewhere in a text. */
const patience = 60;

/** The cursor in the text of an editor, as keys move it. */
export class Cursor {
  private constructor(
    private readonly editor: Locator,
    private readonly keyboard: Keyboard,
  ) {}

  /** In an editor that is open already. */
  static async in(editor: Locator, keyboard: Keyboard): Promise<Cursor> {
    await editor.evaluate(watch);
    return new Cursor(editor, keyboard);
  }

  /** Presses a key, and waits until the editor knows where the cursor is: it would lose what is typed before that. */
  async press(key: string): Promise<void> {
    await this.keyboard.press(key);
    await this.editor.evaluate(isNoticed);
  }

  /** Goes on with a key until it comes to such a cell of a table. */
  async goToCell(key: string, isCell: (words: string) => boolean): Promise<void> {
    const met = new Set<string>();
    for (let keys = 0; keys < patience; keys += 1) {
      await this.press(key);
      const words: string | null = await this.editor.evaluate(wordsOfCell);
      if (words !== null && isCell(words)) return;
      met.add(words ?? 'text that is in no cell');
    }
    throw new Error(`${key} does not come to the cell, but only to: ${[...met].join(', ')}`);
  }

  /** The text that the cursor is in, without what the editor keeps there for itself. */
  async text(): Promise<string> {
    const text: string = await this.editor.evaluate(textOfBlock);
    return text.replace(/\u200b/g, '');
  }
}

/** The browser moves the cursor first, and then tells the page, which is when an editor learns of it. */
const watch = `
  globalThis.cursorNow = () => {
    const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
    return [anchorNode, anchorOffset, focusNode, focusOffset];
  };
  globalThis.elementAtCursor = () => {
    const [node] = cursorNow();
    return node instanceof Element ? node : node.parentElement;
  };
  globalThis.toldCursor = cursorNow();
  document.addEventListener('selectionchange', () => {
    globalThis.toldCursor = cursorNow();
  });
`;

const isNoticed = `new Promise((noticed) => {
  const look = () => {
    if (cursorNow().every((part, at) => part === toldCursor[at])) noticed();
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Of a prompt its words, which one of the editors draws without having them in the text. */
const wordsOfCell = `(() => {
  const cell = elementAtCursor().closest('td');
  return cell?.querySelector('[data-placeholder]')?.dataset.placeholder ?? cell?.textContent ?? null;
})()`;

const textOfBlock = `elementAtCursor().closest('p, h1, h2, h3')?.textContent ?? ''`;
