import type { ConfluenceData } from '../confluence/data';

export function seedConfluence(): ConfluenceData {
  return { spaces: [], pages: [], nextPageId: 1 };
}
