import { AnnotationUpdateEmitter } from '@atlaskit/editor-common/types';

const annotationType = 'inlineComment';

/** Every comment that is marked in a text counts as open: the site does not model the comments themselves. */
export const shownAnnotations = {
  inlineComment: {
    getState: (ids: string[]) => Promise.resolve(ids.map((id) => ({ id, annotationType, state: 'active' }))),
    updateSubscriber: new AnnotationUpdateEmitter(),
  },
};

/** The same for the editor, which has another word for it. */
export const editedAnnotations = {
  inlineComment: {
    getState: (ids: string[]) => Promise.resolve(ids.map((id) => ({ id, annotationType, state: { resolved: false } }))),
  },
};
