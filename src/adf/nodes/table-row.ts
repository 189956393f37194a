import type { AdfNode } from '../../contract/adf-node';
import { ContentNode } from './base';
import { TableCell } from './table-cell';
import { TableHeader } from './table-header';

export class TableRow {
  private readonly content = new ContentNode<TableCell | TableHeader>('tableRow');

  /** `localId` tells the row apart from every other node of its document. */
  constructor(private readonly localId?: string) {}

  header(): TableHeader {
    return this.content.add(new TableHeader());
  }

  cell(): TableCell {
    return this.content.add(new TableCell());
  }

  toJSON(): AdfNode {
    const row = this.content.toJSON();
    return this.localId === undefined ? row : { ...row, attrs: { localId: this.localId } };
  }
}
