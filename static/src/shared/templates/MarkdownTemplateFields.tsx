import type { ReactNode } from 'react';
import { say } from '../../words/say';
import { MarkdownField } from '../markdown/MarkdownField';
import styles from './MarkdownTemplateFields.module.css';
import { RequiredSections } from './RequiredSections';
import { TemplateDraftPreview } from './TemplateDraftPreview';
import type { MarkdownTemplate } from './useMarkdownTemplate';

type Props = {
  template: MarkdownTemplate;
  /** Whether the form was submitted, so that what is missing is said. */
  checked: boolean;
  /** The fields before the Markdown. */
  children?: ReactNode;
};

/** The Markdown a template is made from, its required sections, and what it becomes. */
export function MarkdownTemplateFields({ template, checked, children }: Props) {
  const { markdown, setMarkdown, typed, draft, required, setRequired } = template;
  const missing = checked && typed.blank ? say('markdown.none') : undefined;
  const sections = typed.source === null ? undefined : draft.answer?.output.sections;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {children}
        <MarkdownField value={markdown} problem={typed.problem ?? missing} onChange={setMarkdown} />
        {sections !== undefined && <RequiredSections sections={sections} required={required} onChange={setRequired} />}
      </div>
      {typed.source !== null && (
        <div className={styles.column}>
          <TemplateDraftPreview title={say('templates.draft.preview')} draft={draft} />
        </div>
      )}
    </div>
  );
}
