import type { ForgeContext } from '../shared/Viewer';

/** Which design a dialog was opened for. Throws where whoever opened it did not say. */
export function readModal({ extension }: ForgeContext): { pageId: string } {
  const { modal } = extension as { modal?: { pageId?: unknown } };
  if (typeof modal?.pageId !== 'string') throw new Error('The dialog was opened without the page that it is for.');
  return { pageId: modal.pageId };
}

/** Whether the design's own page is around the surface, and so shows the rows as they were. */
export const isOnDesignPage = ({ extension }: ForgeContext): boolean => extension.type === 'macro';
