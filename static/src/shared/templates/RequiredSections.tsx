import Button from '@atlaskit/button/default/button';
import { useMemo, type CSSProperties } from 'react';
import type { TemplateSection } from '../../../../src/contract/api';
import { say } from '../../words/say';
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
      <legend className={styles.legend}>{say('templates.required.title')}</legend>
      <p className={styles.help}>{say('templates.required.help')}</p>
      {distinct.length === 0 ? (
        <p>{say('templates.required.noHeadings')}</p>
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
              {say('templates.required.all')}
            </Button>
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => {
                onChange([]);
              }}
            >
              {say('templates.required.none')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
