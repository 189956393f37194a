import { type FormEvent, useEffect, useRef, useState } from 'react';

/** Asks for a comment on some words. */
export const CommentForm = ({
  words,
  save,
  onCancel,
}: {
  words: string;
  /** Rejects with what the person has to know. */
  save: (text: string) => Promise<void>;
  onCancel: () => void;
}) => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setProblem(undefined);
    setSaving(true);
    try {
      await save(text.trim());
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
      setSaving(false);
    }
  };
  return (
    <div
      className="floating-comment"
      role="dialog"
      aria-label={`Comment on “${words}”`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <form className="comment-form" onSubmit={(event) => void submit(event)}>
        <textarea
          ref={field}
          aria-label="Comment on these words"
          placeholder="Write a comment"
          required
          rows={3}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
          }}
        />
        {problem !== undefined && <p role="alert">The comment was not saved. {problem}</p>}
        <div className="floating-buttons">
          <button type="submit" className="button button-primary" disabled={saving || text.trim() === ''}>
            Save
          </button>
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      </form>
    </div>
  );
};
