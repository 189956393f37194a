import type { AnnotationProviders } from '@atlaskit/editor-common/types';
import { type ComponentProps, useState, useSyncExternalStore } from 'react';
import { CommentForm } from './CommentForm';
import { Floating } from './Floating';
import type { ChosenWords, ReadingSite } from './contract';

type SelectionComponent = NonNullable<AnnotationProviders['inlineComment']['selectionComponent']>;
type Props = ComponentProps<SelectionComponent> & { comment: NonNullable<ReadingSite['comment']> };

/** Offers to comment on the words that are selected in a text that is read, and asks for the comment. */
export const CommentOnRead = ({ range, isAnnotationAllowed, applyDraftMode, onClose, comment }: Props) => {
  // The renderer tells of a selection a moment after it was made, and not that it is gone.
  const isSelected = useSyncExternalStore(onSelectionChange, () => range !== null && isSelection(range));
  const [draft, setDraft] = useState<{ words: ChosenWords; below: DOMRect }>();
  const begin = (below: DOMRect) => {
    const drafted = applyDraftMode({ annotationId: crypto.randomUUID(), keepNativeSelection: false });
    if (!drafted) return;
    const { originalSelection: text, matchIndex, numMatches: matchCount } = drafted;
    setDraft({ words: { text, matchIndex, matchCount }, below });
  };
  if (draft) {
    return (
      <Floating below={draft.below}>
        <CommentForm words={draft.words.text} save={(text) => comment(draft.words, text)} onCancel={onClose} />
      </Floating>
    );
  }
  if (!range || !isAnnotationAllowed || !isSelected) return null;
  const below = range.getBoundingClientRect();
  return (
    <Floating below={below}>
      <button
        type="button"
        className="button"
        // The words stay selected.
        onMouseDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => {
          begin(below);
        }}
      >
        Comment on these words
      </button>
    </Floating>
  );
};

const onSelectionChange = (changed: () => void) => {
  document.addEventListener('selectionchange', changed);
  return () => {
    document.removeEventListener('selectionchange', changed);
  };
};
const isSelection = (range: Range): boolean => {
  const selection = document.getSelection();
  if (selection?.rangeCount !== 1) return false;
  const selected = selection.getRangeAt(0);
  return [Range.START_TO_START, Range.END_TO_END].every((ends) => range.compareBoundaryPoints(ends, selected) === 0);
};
