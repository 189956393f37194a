import type { toggleMark } from '@atlaskit/editor-prosemirror/commands';
import type { DirectEditorProps } from '@atlaskit/editor-prosemirror/view';

/** Types of ProseMirror that Atlaskit's package does not pass on by name. */
export type Command = ReturnType<typeof toggleMark>;
export type NodeViewConstructor = NonNullable<DirectEditorProps['nodeViews']>[string];
