import type { Node } from '@atlaskit/editor-prosemirror/model';
import { DateField } from '../DateField';
import { StatusField } from '../StatusField';
import { schema, storedAttribute } from '../schema';
import type { NodeViewConstructor } from '../types';
import { atom } from './atom';
import { chip } from './chip';
import { codeBlock, decisionItem, framed, table, titled } from './frames';
import { macro } from './macro';
import { taskItem } from './taskItem';

const atoms = Object.values(schema.nodes)
  .filter(
    (type) => type.isLeaf && storedAttribute in (type.spec.attrs ?? {}) && !['hardBreak', 'rule'].includes(type.name),
  )
  .map((type) => [type.name, atom] as const);

/** How the editor shows each type of node that the schema's own look does not do justice. */
export const nodeViews = (
  onConfigureMacro: (position: number, node: Node) => void,
  canConfigureMacro: (node: Node) => boolean,
): Record<string, NodeViewConstructor> => ({
  ...Object.fromEntries(atoms),
  date: chip(DateField),
  status: chip(StatusField),
  table,
  codeBlock,
  taskItem,
  taskList: framed(() => 'task-list'),
  decisionItem,
  decisionList: framed(() => 'decision-list'),
  panel: framed((node) => `panel panel-${String(node.attrs.panelType)}`),
  panel_c1: framed((node) => `panel panel-${String(node.attrs.panelType)}`),
  expand: titled,
  nestedExpand: titled,
  layoutSection: framed(() => 'layout-section'),
  layoutColumn: framed(() => 'layout-column'),
  bodiedExtension: macro(onConfigureMacro, canConfigureMacro),
});
