declare const tag: unique symbol;

/** Stands for a tag in a text, such as a link around some of its words. */
export interface Tag {
  readonly [tag]: never;
}
