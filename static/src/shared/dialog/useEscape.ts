import { view } from '@forge/bridge';
import { useEffect } from 'react';

const closeDialog = () => void view.close();

/** Closes the dialog around the app on Escape: the page hears no key that is pressed in the app's frame. */
export function useEscape({ inDialog, onEscape = closeDialog }: { inDialog: boolean; onEscape?: () => void }): void {
  useEffect(() => {
    if (!inDialog) return undefined;
    const escape = (event: KeyboardEvent) => {
      // What it closed or took back in a field, it was pressed for.
      const isMeantForField = event.defaultPrevented || event.isComposing;
      if (event.key === 'Escape' && !isMeantForField) onEscape();
    };
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('keydown', escape);
    };
  }, [inDialog, onEscape]);
}
