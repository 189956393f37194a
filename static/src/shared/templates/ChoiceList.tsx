import { useId } from 'react';
import type { ChoiceGroup } from './choice';
import styles from './ChoiceList.module.css';

type Props<Id extends string> = {
  label: string;
  groups: ChoiceGroup<Id>[];
  chosen: Id;
  onChange: (chosen: Id) => void;
};

/** One choice among several, each with what it is for. */
export function ChoiceList<Id extends string>({ label, groups, chosen, onChange }: Props<Id>) {
  const name = useId();
  return (
    <fieldset aria-label={label} className={styles.groups}>
      {groups.map(({ title, choices }) => (
        <div key={title ?? label} role="group" aria-label={title ?? label} className={styles.group}>
          {title !== undefined && (
            <span aria-hidden className={styles.title}>
              {title}
            </span>
          )}
          {choices.map((choice) => (
            <label key={choice.id} className={styles.choice}>
              <input
                type="radio"
                name={name}
                checked={choice.id === chosen}
                onChange={() => {
                  onChange(choice.id);
                }}
                aria-labelledby={`${name}-${choice.id}-name`}
                aria-describedby={`${name}-${choice.id}-purpose`}
              />
              <span id={`${name}-${choice.id}-name`} className={styles.name}>
                {choice.name}
              </span>
              <span id={`${name}-${choice.id}-purpose`} className={styles.purpose}>
                {choice.purpose}
              </span>
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
