import { useMemo } from 'react';
import { AdfView } from '../adf/AdfView';
import { type Comment, type Person, documentOf } from '../rest/confluence';

/** What people, and the app, said below a page; nothing where nobody did. */
export const Comments = ({ comments, people }: { comments: Comment[]; people: Map<string, Person> }) => {
  if (comments.length === 0) return null;
  return (
    <section aria-label="Comments">
      <h2>Comments</h2>
      <ul className="comments">
        {comments.map((comment) => (
          <li key={comment.id}>
            <strong>{people.get(comment.version.authorId)?.displayName ?? 'Technical Design Docs'}</strong>
            <CommentText comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const CommentText = ({ comment }: { comment: Comment }) => {
  const document = useMemo(() => documentOf(comment), [comment]);
  return <AdfView document={document} showExtension={() => undefined} />;
};
