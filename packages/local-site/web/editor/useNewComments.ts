import { useMemo } from 'react';
import type { WritingSite } from '../../confluence-page/src/contract';
import { markerRefsIn } from '../adf/markerRefs';
import type { AdfDocument } from '../adf/node';
import { type CommentOnMark, commentOnMark } from '../rest/confluence';

type NewComments = Pick<WritingSite, 'comment'> & {
  /** Stores the comments on words that are still there, once the page with their marks is stored. */
  publishComments: (pageId: string, document: AdfDocument) => Promise<void>;
};

/** The comments that are made in the editor, until the page is published. */
export const useNewComments = (): NewComments =>
  useMemo(() => {
    const made: CommentOnMark[] = [];
    return {
      comment: (markerRef, words, text) => {
        made.push({ markerRef, words, text });
      },
      publishComments: async (pageId, document) => {
        const marked = markerRefsIn(document.content);
        for (const comment of made) {
          if (marked.includes(comment.markerRef)) await commentOnMark(pageId, comment);
        }
      },
    };
  }, []);
