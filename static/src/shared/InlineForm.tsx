import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { say } from '../words/say';
import styles from './InlineForm.module.css';

type Props = {
  title: string;
  submitLabel: string;
  busy: boolean;
  onSubmit: () => void;
  /** What the way back is called. */
  cancelLabel?: string;
  onCancel: () => void;
  children: ReactNode;
};

/** A form in the flow of a surface. A dialog would be cut off in a frame as low as the panel's. */
export function InlineForm(props: Props) {
  const { title, submitLabel, busy, onSubmit, cancelLabel = say('common.cancel'), onCancel, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    heading.current?.focus();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <form noValidate aria-labelledby={titleId} className={styles.form} onSubmit={submit}>
      <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {children}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isLoading={busy}>
          {submitLabel}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {cancelLabel}
        </Button>
      </div>
    </form>
  );
}
