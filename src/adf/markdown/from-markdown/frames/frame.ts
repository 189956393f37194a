import type { AdfNode } from '../../../../contract/adf-node';

export type FrameKind =
  | 'doc'
  | 'blockquote'
  | 'panel'
  | 'expand'
  | 'nestedExpand'
  | 'list'
  | 'listItem'
  | 'taskItem'
  | 'table'
  | 'tableRow'
  | 'tableCell';

/** A container that is being filled. */
export interface Frame {
  readonly kind: FrameKind;
  readonly isEmpty: boolean;
  add(child: AdfNode): void;
  /** Takes a child that may not stand inside, and what follows it where it cannot stand inside after it. */
  addOutside(child: AdfNode): void;
  /** What the frame's parent gets, in the order of the source: the container, in parts where something left it. */
  close(): AdfNode[];
}
