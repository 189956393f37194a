import { useMemo } from 'react';
import { AdfView } from '../adf/AdfView';
import { type Comment, type Person, documentOf } from '../rest/confluence';
import { CommentForm } from './CommentForm';

/** What people, and the app, said below a page, and a form to say something. */
export const Comments = ({
  pageId,
  comments,
  people,
}: {
  pageId: string;
  comments: Comment[];
  people: Map<string, Person>;
}) => (
  <section aria-label="Comments">
    <h2>Comments</h2>
    <ul className="comments">
      {comments.map((comment) => (
        <li key={comment.id}>
          <SaidBy comment={comment} people={people} />
        </li>
      ))}
    </ul>
    <CommentForm pageId={pageId} />
  </section>
);

/** Who said it, and what. */
export const SaidBy = ({ comment, people }: { comment: Comment; people: Map<string, Person> }) => {
  const document = useMemo(() => documentOf(comment), [comment]);
  return (
    <>
      <strong>{people.get(comment.version.authorId)?.displayName}</strong>
      <AdfView document={document} showExtension={() => undefined} />
    </>
  );
};
