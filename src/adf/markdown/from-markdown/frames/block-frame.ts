import type { AdfNode } from '../../../../contract/adf-node';
import type { Frame, FrameKind } from './frame';

/** A quote, panel, expand or part of a table. It goes on after what leaves it. */
export class BlockFrame implements Frame {
  private readonly parts: AdfNode[] = [];
  private inside: AdfNode[] | undefined;

  constructor(
    readonly kind: FrameKind,
    readonly attrs?: Record<string, unknown>,
    private readonly type: string = kind,
  ) {}

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  add(child: AdfNode): void {
    if (!this.inside) {
      this.inside = [];
      this.parts.push({ type: this.type, ...(this.attrs && { attrs: this.attrs }), content: this.inside });
    }
    this.inside.push(child);
  }

  addOutside(child: AdfNode): void {
    this.inside = undefined;
    this.parts.push(child);
  }

  close(): AdfNode[] {
    return this.parts;
  }
}
