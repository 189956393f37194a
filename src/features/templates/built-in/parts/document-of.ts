import type { AdfDocument } from '../../../../contract/adf-node';
import type { TopLevelNode } from '../../../../adf/nodes/base';
import { Document } from '../../../../adf/nodes/document';

export function documentOf(...blocks: TopLevelNode[]): AdfDocument {
  const document = new Document();
  for (const block of blocks) document.add(block);
  return document.toJSON();
}
