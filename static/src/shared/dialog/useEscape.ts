import { view } from '@forge/bridge';
import { useEffect } from 'react';

/** Closes the dialog around the app on Escape: the page hears no key that is pressed in the app's frame. */
export function useEscape({ inDialog }: { inDialog: boolean }): void {
  useEffect(() => {
    if (!inDialog) return undefined;
    const close = (event: KeyboardEvent) => {
      // What it closed or took back in a field, it was pressed for.
      const isMeantForField = event.defaultPrevented || event.isComposing;
      if (event.key === 'Escape' && !isMeantForField) void view.close();
    };
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('keydown', close);
    };
  }, [inDialog]);
}
