import Button from '@atlaskit/button/default/button';
import { useMemo, type CSSProperties } from 'react';
import type { TemplateSection } from '../../../../src/api';
import { distinctSections } from './distinctSections';
import styles from './RequiredSections.module.css';

const indent = (level: number): CSSProperties & { '--level': number } => ({ '--level': level });

type Props = { sections: TemplateSection[]; required: string[]; onChange: (required: string[]) => void };

/** Which sections of a template every design has to fill in. */
export function RequiredSections({ sections, required, onChange }: Props) {
  const distinct = useMemo(() => distinctSections(sections), [sections]);
  const highest = Math.min(...distinct.map(({ level }) => level));
  const toggle = (title: string, on: boolean) => {
    onChange(on ? [...required, title] : required.filter((other) => other !== title));
  };
  return (
    <fieldset className={styles.required}>
      <legend className={styles.legend}>Required sections</legend>
      <p className={styles.help}>A design that leaves one of these empty is not ready for review.</p>
      {distinct.length === 0 ? (
        <p>There are no headings below the title, so there is nothing to require.</p>
      ) : (
        <>
          <div className={styles.sections}>
            {distinct.map(({ level, title }) => (
              <label key={title} className={styles.section} style={indent(level - highest + 1)}>
                <input
                  type="checkbox"
                  checked={required.includes(title)}
                  onChange={(event) => {
                    toggle(title, event.currentTarget.checked);
                  }}
                />
                <span>{title}</span>
              </label>
            ))}
          </div>
          <div className={styles.actions}>
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => {
                onChange(distinct.map(({ title }) => title));
              }}
            >
              Require all
            </Button>
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => {
                onChange([]);
              }}
            >
              Require none
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
