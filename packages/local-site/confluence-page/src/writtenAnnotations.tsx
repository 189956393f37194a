import type { Editor } from '@atlaskit/editor-core';
import type { ComponentProps } from 'react';
import { CommentForm } from './CommentForm';
import { Floating } from './Floating';
import type { WritingSite } from './contract';

type AnnotationProviders = NonNullable<ComponentProps<typeof Editor>['annotationProviders']>;
type InlineComments = AnnotationProviders['inlineComment'];

/** Comments on words in a text that is written. Each that is marked counts as open: nobody closes one here. */
export const writtenAnnotations = ({ comment }: WritingSite): AnnotationProviders => ({
  inlineComment: {
    getState: (ids) =>
      Promise.resolve(
        ids.map((id) => ({ id, annotationType: 'inlineComment', state: { resolved: false } })),
      ) as ReturnType<InlineComments['getState']>,
    createComponent: ({ dom, textSelection = '', onCreate, onClose }) =>
      dom && (
        <Floating below={dom.getBoundingClientRect()}>
          <CommentForm
            words={textSelection}
            save={(text) => {
              const markerRef = crypto.randomUUID();
              onCreate(markerRef);
              comment(markerRef, textSelection, text);
              return Promise.resolve();
            }}
            onCancel={() => onClose?.()}
          />
        </Floating>
      ),
  },
});
