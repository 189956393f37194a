import type { AdfNode } from '../../contract/adf-node';
import { ContentNode, TopLevelNode } from './base';
import { TableRow } from './table-row';

export class Table extends TopLevelNode {
  private readonly content = new ContentNode<TableRow>('table');

  row(localId?: string): TableRow {
    return this.content.add(new TableRow(localId));
  }

  toJSON(): AdfNode {
    return this.content.toJSON();
  }
}
