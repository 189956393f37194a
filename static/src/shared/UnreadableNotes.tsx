import { Message } from './Message';

/** What on the page could not be read as open questions or milestones. */
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
