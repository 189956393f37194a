import { useMemo } from 'react';
import { markerRefsIn } from '../adf/markerRefs';
import { type InlineComment, type Page, type Person, documentOf } from '../rest/confluence';
import { SaidBy } from './Comments';

/** What people said on words of a page. */
export const InlineComments = ({
  page,
  comments,
  people,
}: {
  page: Page;
  comments: InlineComment[];
  people: Map<string, Person>;
}) => {
  const reachable = useMemo(() => markersOutsideMacros(page), [page]);
  return (
    <section aria-label="Comments on words">
      <h2>Comments on words</h2>
      <ul className="comments">
        {comments.map((comment) => (
          <li key={comment.id} id={entryOf(comment.properties.inlineMarkerRef)} tabIndex={-1}>
            <CommentedWords comment={comment} reachable={reachable} />
            <SaidBy comment={comment} people={people} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const CommentedWords = ({ comment, reachable }: { comment: InlineComment; reachable: Set<string> }) => {
  const { inlineMarkerRef: markerRef, inlineOriginalSelection: words } = comment.properties;
  if (comment.resolutionStatus === 'dangling') return <p className="subtle">On words that are gone: “{words}”</p>;
  if (!reachable.has(markerRef)) return <p>On “{words}”</p>;
  return (
    <p>
      On{' '}
      <a
        href={`#${markerRef}`}
        onClick={() => {
          document.getElementById(markerRef)?.focus();
        }}
      >
        “{words}”
      </a>
    </p>
  );
};

const entryOf = (markerRef: string) => `comment-on-${markerRef}`;

/** Goes to the first of these comments. */
export const goToComments = (markerRefs: string[]): void => {
  const entries = markerRefs.map((markerRef) => document.getElementById(entryOf(markerRef)));
  entries.find((entry) => entry !== null)?.focus();
};

/** The marks that can be gone to: those in a macro are in the app's frame. */
const markersOutsideMacros = (page: Page): Set<string> =>
  new Set(markerRefsIn(documentOf(page).content, ({ type }) => type !== 'bodiedExtension'));
