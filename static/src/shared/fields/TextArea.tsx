import { forwardRef, type ComponentPropsWithoutRef } from 'react';
import styles from './TextArea.module.css';

type Props = Omit<ComponentPropsWithoutRef<'textarea'>, 'className'>;

/** An area of text in a monospaced font, for what is written as source. */
export const TextArea = forwardRef<HTMLTextAreaElement, Props>(function TextArea(props, ref) {
  return <textarea ref={ref} {...props} spellCheck={false} className={styles.text} />;
});
