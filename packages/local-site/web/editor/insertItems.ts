import { setBlockType, wrapIn } from '@atlaskit/editor-prosemirror/commands';
import { NodeSelection } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { AppModule } from '../rest/session';
import { insertBlock } from './macros';
import { schema } from './schema';

/** Something that a `/` offers to insert. */
export type InsertItem = {
  key: string;
  title: string;
  description: string;
  insert: (view: EditorView) => void;
};

const today = (): string => String(new Date(new Date().toISOString().slice(0, 10)).getTime());

const table = () => {
  const row = (type: string) =>
    schema.node(
      'tableRow',
      null,
      [1, 2, 3].map(() => schema.node(type, null, [schema.node('paragraph')])),
    );
  return schema.node('table', { localId: crypto.randomUUID() }, [
    row('tableHeader'),
    row('tableCell'),
    row('tableCell'),
  ]);
};

const native: InsertItem[] = [
  {
    key: 'date',
    title: 'Date',
    description: 'A day, today to begin with',
    insert(view) {
      const at = view.state.selection.from;
      const change = view.state.tr.insert(at, schema.node('date', { timestamp: today() }));
      view.dispatch(change.setSelection(NodeSelection.create(change.doc, at)));
    },
  },
  {
    key: 'table',
    title: 'Table',
    description: 'Three columns with a heading row',
    insert(view) {
      view.dispatch(insertBlock(view.state, table()));
    },
  },
  ...[1, 2, 3].map((level) => ({
    key: `h${level}`,
    title: `Heading ${level}`,
    description: 'A heading of its level',
    insert(view: EditorView) {
      if (schema.nodes.heading) setBlockType(schema.nodes.heading, { level })(view.state, view.dispatch);
    },
  })),
  ...[
    { key: 'bulletList', title: 'Bullet list' },
    { key: 'orderedList', title: 'Numbered list' },
  ].map(({ key, title }) => ({
    key,
    title,
    description: 'A list that Enter continues',
    insert(view: EditorView) {
      const type = schema.nodes[key];
      if (type) wrapIn(type)(view.state, view.dispatch);
    },
  })),
  {
    key: 'code',
    title: 'Code block',
    description: 'Text as it is typed',
    insert(view) {
      if (schema.nodes.codeBlock) setBlockType(schema.nodes.codeBlock)(view.state, view.dispatch);
    },
  },
];

/** The app's macros first, then the editor's own. */
export const insertItems = (macros: AppModule[], openMacro: (macro: AppModule) => void): InsertItem[] => [
  ...macros.map((macro) => ({
    key: macro.key,
    title: macro.title,
    description: macro.description ?? '',
    insert: () => {
      openMacro(macro);
    },
  })),
  ...native,
];

/** Those items whose name starts with what was typed, or has a word that does. */
export const matching = <Item extends { title: string; key: string }>(items: Item[], query: string): Item[] => {
  const sought = query.toLowerCase();
  return items.filter(({ key, title }) =>
    [key, ...title.split(' ')].some((word) => word.toLowerCase().startsWith(sought)),
  );
};
