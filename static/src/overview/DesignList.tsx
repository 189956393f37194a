import type { ComponentProps } from 'react';
import { DesignCards } from './DesignCards';
import { DesignTable } from './DesignTable';

type Props = ComponentProps<typeof DesignTable> & { isNarrow: boolean };

/** The designs as a table, where there is room for one. */
export function DesignList({ isNarrow, ...table }: Props) {
  return isNarrow ? <DesignCards designs={table.designs} /> : <DesignTable {...table} />;
}
