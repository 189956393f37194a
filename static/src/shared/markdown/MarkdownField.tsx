import Button from '@atlaskit/button/default/button';
import { useRef, useState, type DragEvent } from 'react';
import { largestMarkdownBytes } from '../../../../src/contract/limits';
import { say } from '../../words/say';
import { Field } from '../fields/Field';
import { TextArea } from '../fields/TextArea';
import styles from './MarkdownField.module.css';
import { sayKilobytes } from './markdownProblem';
import { readMarkdownFile } from './readMarkdownFile';

type Props = { value: string; onChange: (markdown: string) => void; problem?: string | undefined };

/** Markdown that is typed, pasted, dropped as a file or chosen as one. A file's text can be taken back again. */
export function MarkdownField({ value, onChange, problem }: Props) {
  const picker = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const [dragging, setDragging] = useState(false);
  const [fileProblem, setFileProblem] = useState<string>();
  const [taken, setTaken] = useState<{ name: string; before: string } | null>(null);

  const type = (markdown: string) => {
    setFileProblem(undefined);
    setTaken(null);
    onChange(markdown);
  };
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = await readMarkdownFile(file);
    setFileProblem(read.ok ? undefined : read.problem);
    if (!read.ok) return;
    setTaken({ name: read.name, before: value });
    onChange(read.markdown);
  };
  const drop = (event: DragEvent) => {
    setDragging(false);
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  };

  return (
    <Field
      label={say('markdown.label')}
      required
      help={say('markdown.help', { size: sayKilobytes(largestMarkdownBytes) })}
      problem={fileProblem ?? problem}
    >
      {(ids) => (
        <div
          className={styles.area}
          data-dragging={dragging ? '' : undefined}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes('Files')) return;
            event.preventDefault();
            setDragging(true);
          }}
          onDragLeave={() => {
            setDragging(false);
          }}
          onDrop={drop}
        >
          <TextArea
            ref={area}
            id={ids.input}
            aria-describedby={ids.describedBy}
            aria-required
            aria-invalid={fileProblem !== undefined || problem !== undefined}
            placeholder={say('markdown.example')}
            value={value}
            onChange={(event) => {
              type(event.currentTarget.value);
            }}
          />
          <div className={styles.file}>
            <input
              ref={picker}
              type="file"
              hidden
              aria-label={say('markdown.file')}
              accept=".md,.markdown,.mdown,.txt,text/markdown,text/plain"
              onChange={(event) => {
                void take(event.currentTarget.files?.[0]);
                // So that the same file can be chosen again, once it was changed.
                event.currentTarget.value = '';
              }}
            />
            <Button onClick={() => picker.current?.click()}>{say('markdown.chooseFile')}</Button>
            <span role="status" className={styles.news}>
              {taken !== null && say('markdown.fileRead', { name: taken.name })}
            </span>
            {taken !== null && taken.before.trim() !== '' && (
              <Button
                appearance="subtle"
                onClick={() => {
                  type(taken.before);
                  area.current?.focus();
                }}
              >
                {say('markdown.bringBack')}
              </Button>
            )}
          </div>
        </div>
      )}
    </Field>
  );
}
