import type { ReactNode } from 'react';
import { MarkdownField } from '../shared/markdown/MarkdownField';
import styles from './MarkdownDetails.module.css';

type Props = {
  markdown: string;
  problem: string | undefined;
  onChange: (markdown: string) => void;
  /** Where the epic is chosen. */
  epic: ReactNode;
};

/** The Markdown a design is made from. It brings its own title, authors and dates. */
export function MarkdownDetails({ markdown, problem, onChange, epic }: Props) {
  return (
    <div className={styles.fields}>
      <MarkdownField value={markdown} problem={problem} onChange={onChange} />
      {epic}
    </div>
  );
}
