import { Plugin } from '@atlaskit/editor-prosemirror/state';

const needsLocalId = new Set(['taskList', 'taskItem', 'decisionList', 'decisionItem', 'bodiedExtension']);

/** Keeps local ids unique: a node that was split or pasted does not share its id with the one it came from. */
export const uniqueLocalIds = (): Plugin =>
  new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const seen = new Set<string>();
      const change = state.tr;
      state.doc.descendants((node, position) => {
        const localId: unknown = node.attrs.localId;
        const isSet = typeof localId === 'string' && localId !== '';
        if (isSet && !seen.has(localId)) seen.add(localId);
        else if (needsLocalId.has(node.type.name)) change.setNodeAttribute(position, 'localId', crypto.randomUUID());
        else if (isSet) change.setNodeAttribute(position, 'localId', node.type.spec.attrs?.localId?.default ?? null);
      });
      return change.docChanged ? change : null;
    },
  });
