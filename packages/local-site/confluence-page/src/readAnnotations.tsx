import { type AnnotationProviders, AnnotationUpdateEmitter } from '@atlaskit/editor-common/types';
import { useEffect } from 'react';
import { CommentOnRead } from './CommentOnRead';
import type { ReadingSite } from './contract';

type InlineComments = AnnotationProviders['inlineComment'];

/** Comments on words in a text that is read. Each that is marked counts as open: nobody closes one here. */
export const readAnnotations = ({ comment, openComments }: ReadingSite): AnnotationProviders => {
  const inlineComment: InlineComments = {
    allowDraftMode: comment !== undefined,
    getState: (ids) =>
      Promise.resolve(ids.map((id) => ({ id, annotationType: 'inlineComment', state: 'active' }))) as ReturnType<
        InlineComments['getState']
      >,
    updateSubscriber: new AnnotationUpdateEmitter(),
  };
  if (comment) inlineComment.selectionComponent = (props) => <CommentOnRead {...props} comment={comment} />;
  if (openComments) {
    inlineComment.viewComponent = ({ annotations }) => {
      useEffect(() => {
        if (annotations.length > 0) openComments(annotations.map(({ id }) => id));
      }, [annotations]);
      return null;
    };
  }
  return { inlineComment };
};
