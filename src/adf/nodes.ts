import type { AdfNode, AdfDocument } from '../contract/adf-node';
import { plain } from 'adf-builder';
import { ContentNode, InlineNode, TopLevelNode } from 'adf-builder/dist/nodes/index.js';

// adf-builder's own base classes; its entry point leaves them out.
export { ContentNode, InlineNode, TopLevelNode } from 'adf-builder/dist/nodes/index.js';

/** A macro with a body. */
export class BodiedExtension extends TopLevelNode {
  private readonly content = new ContentNode<TopLevelNode>('bodiedExtension');

  constructor(private readonly attributes: ExtensionAttributes) {
    super();
  }

  add(node: TopLevelNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return { ...this.content.toJSON(), attrs: { ...this.attributes } };
  }
}

/** A day, which ADF keeps as the milliseconds of its midnight in UTC, as text. */
export class DateNode extends InlineNode {
  private readonly timestamp: number;

  /** `day` is `YYYY-MM-DD`; throws where the calendar has no such day. */
  constructor(day: string) {
    super();
    this.timestamp = Date.parse(`${day}T00:00:00Z`);
    if (Number.isNaN(this.timestamp) || new Date(this.timestamp).toISOString().slice(0, 10) !== day) {
      throw new Error(`There is no day ${JSON.stringify(day)}: write it as year-month-day, such as 2026-04-15`);
    }
  }

  toJSON(): AdfNode {
    return { type: 'date', attrs: { timestamp: String(this.timestamp) } };
  }
}

/** A document of any top-level nodes, where adf-builder's takes only its own. */
export class Document {
  private readonly content: TopLevelNode[] = [];

  add(node: TopLevelNode): this {
    this.content.push(node);
    return this;
  }

  toJSON(): AdfDocument {
    return { type: 'doc', version: 1, content: this.content.map((node) => node.toJSON()) };
  }
}

/** What an empty table cell holds; adf-builder's Paragraph refuses to be empty. */
export class EmptyParagraph extends TopLevelNode {
  toJSON(): AdfNode {
    return { type: 'paragraph' };
  }
}

export interface ExtensionAttributes {
  extensionType: string;
  extensionKey: string;
  text?: string;
  layout?: 'default' | 'wide' | 'full-width';
  localId?: string;
  parameters?: Record<string, unknown>;
}

/** A macro without a body. */
export class Extension extends TopLevelNode {
  constructor(private readonly attributes: ExtensionAttributes) {
    super();
  }

  toJSON(): AdfNode {
    return { type: 'extension', attrs: { ...this.attributes } };
  }
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** A heading of any inline nodes, where adf-builder's takes only text and links. */
export class Heading extends TopLevelNode {
  private readonly content = new ContentNode<InlineNode>('heading');

  constructor(private readonly level: HeadingLevel) {
    super();
  }

  text(text: string): this {
    return this.add(plain(text));
  }

  add(node: InlineNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return { ...this.content.toJSON(), attrs: { level: this.level } };
  }
}

/** A smart link: the product it leads to gives the text. */
export class InlineCard extends InlineNode {
  constructor(private readonly url: string) {
    super();
  }

  toJSON(): AdfNode {
    return { type: 'inlineCard', attrs: { url: this.url } };
  }
}

/** An instruction that vanishes when its reader types over it. */
export class Placeholder extends InlineNode {
  constructor(private readonly text: string) {
    super();
    if (text === '') {
      throw new Error('A placeholder must have a text');
    }
  }

  toJSON(): AdfNode {
    return { type: 'placeholder', attrs: { text: this.text } };
  }
}

export type StatusColor = 'neutral' | 'purple' | 'blue' | 'red' | 'yellow' | 'green';

/** A status lozenge. */
export class Status extends InlineNode {
  constructor(
    private readonly text: string,
    private readonly color: StatusColor = 'neutral',
  ) {
    super();
    if (text === '') {
      throw new Error('A status must have a text');
    }
  }

  toJSON(): AdfNode {
    return { type: 'status', attrs: { text: this.text, color: this.color } };
  }
}

export class TableCell {
  private readonly content = new ContentNode<TopLevelNode>('tableCell');

  add(node: TopLevelNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return this.content.toJSON();
  }
}

export class TableHeader {
  private readonly content = new ContentNode<TopLevelNode>('tableHeader');

  add(node: TopLevelNode): this {
    this.content.add(node);
    return this;
  }

  toJSON(): AdfNode {
    return this.content.toJSON();
  }
}

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

export class Table extends TopLevelNode {
  private readonly content = new ContentNode<TableRow>('table');

  row(localId?: string): TableRow {
    return this.content.add(new TableRow(localId));
  }

  toJSON(): AdfNode {
    return this.content.toJSON();
  }
}
