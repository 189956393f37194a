import type { AdfNode } from '../../../../contract/adf-node';
import { BlockFrame } from './block-frame';

/** An expand; its title is found after it opens. */
export class ExpandFrame extends BlockFrame {
  title = '';

  /** What leaves the expand comes after its title. */
  override addOutside(child: AdfNode): void {
    if (this.isEmpty) this.add({ type: 'paragraph' });
    super.addOutside(child);
  }

  override close(): AdfNode[] {
    if (this.isEmpty) this.add({ type: 'paragraph' });
    return super
      .close()
      .map((part) =>
        part.type === this.kind ? { type: part.type, attrs: { title: this.title }, content: part.content ?? [] } : part,
      );
  }
}
