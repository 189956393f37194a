import { useState } from 'react';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';
import { comment } from '../rest/confluence';

/** Adds a comment below a page. */
export const CommentForm = ({ pageId }: { pageId: string }) => {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const send = async () => {
    try {
      await comment(pageId, text.trim());
      window.location.reload();
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  return (
    <form
      className="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        aria-label="Comment"
        placeholder="Write a comment"
        required
        rows={2}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <button type="submit" className="button" disabled={text.trim() === ''}>
        Comment
      </button>
      {problem && (
        <Message title="The comment was not saved">
          <p>{problem}</p>
        </Message>
      )}
    </form>
  );
};
