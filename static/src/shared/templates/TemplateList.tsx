import { useId } from 'react';
import type { TemplateId, TemplateInfo } from '../../../../src/api';
import styles from './TemplateList.module.css';

type Props = {
  label: string;
  templates: TemplateInfo[];
  chosen: TemplateId;
  onChange: (chosen: TemplateId) => void;
};

/** The templates, each with what it is for. */
export function TemplateList({ label, templates, chosen, onChange }: Props) {
  const group = useId();
  return (
    <fieldset aria-label={label} className={styles.list}>
      {templates.map(({ id, name, purpose }) => (
        <label key={id} className={styles.template}>
          <input
            type="radio"
            name={group}
            checked={id === chosen}
            onChange={() => {
              onChange(id);
            }}
            aria-describedby={`${group}-${id}`}
          />
          <span className={styles.name}>{name}</span>
          <span id={`${group}-${id}`} className={styles.purpose}>
            {purpose}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
