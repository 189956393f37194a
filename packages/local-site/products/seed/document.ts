/** The few nodes that the seeded pages are written with, as stored documents. */
type Node = Record<string, unknown>;

const text = (content: string): Node => ({ type: 'text', text: content });

export const paragraph = (content: string): Node => ({ type: 'paragraph', content: [text(content)] });

export const heading = (level: number, content: string): Node => ({
  type: 'heading',
  attrs: { level },
  content: [text(content)],
});

export const bullets = (...items: string[]): Node => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

export const document = (...content: Node[]) => ({ type: 'doc', version: 1, content });
