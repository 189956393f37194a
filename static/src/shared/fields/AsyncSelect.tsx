import type { AsyncSelect as LoadedSelect } from '@atlaskit/select';
import { type ComponentProps, lazy, Suspense } from 'react';
import styles from './Select.module.css';

// What is lazy forgets that its props go by the type of an option.
const Loaded = lazy(() =>
  import('@atlaskit/select').then(({ AsyncSelect }) => ({ default: AsyncSelect })),
) as unknown as typeof LoadedSelect;

type Props<Option, IsMulti extends boolean> = ComponentProps<typeof LoadedSelect<Option, IsMulti>>;

/** Atlaskit's select, which weighs as much as React, and so comes after the first look. */
export function AsyncSelect<Option, IsMulti extends boolean = false>(props: Props<Option, IsMulti>) {
  return (
    <Suspense fallback={<div className={styles.place} />}>
      <Loaded {...props} classNamePrefix="list" />
    </Suspense>
  );
}
