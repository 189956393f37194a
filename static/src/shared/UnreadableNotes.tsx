import { Message } from './Message';

/** What could not be read on a page, or left out, and why. */
export function UnreadableNotes({ notes }: { notes: string[] }) {
  if (notes.length === 0) return null;
  return (
    <Message kind="warning">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Message>
  );
}
