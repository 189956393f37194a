import type * as Selects from '@atlaskit/select';
import { type ComponentType, lazy, Suspense } from 'react';
import { afterPaint } from '../afterPaint';
import styles from './Select.module.css';

type Kind = 'AsyncSelect' | 'CreatableSelect';

/** A select of Atlaskit, which weighs more than React, and so comes after the first look. */
function laterSelect<Wanted extends Kind>(kind: Wanted): (typeof Selects)[Wanted] {
  const Loaded = lazy(async () => {
    const selects = await afterPaint(() => import('@atlaskit/select'));
    return { default: selects[kind] as ComponentType<object> };
  });
  const Select = (props: object) => (
    <Suspense fallback={<div className={styles.place} />}>
      <Loaded {...props} />
    </Suspense>
  );
  return Select;
}

export const AsyncSelect = laterSelect('AsyncSelect');
export const CreatableSelect = laterSelect('CreatableSelect');
