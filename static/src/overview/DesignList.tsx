import type { OverviewRow } from '../../../src/api';
import type { Asked } from './Asked';
import { DesignCards } from './DesignCards';
import { DesignTable } from './DesignTable';

type Props = { designs: OverviewRow[]; asked: Asked; onAsk: (asked: Asked) => void; isNarrow: boolean };

export function DesignList({ designs, asked, onAsk, isNarrow }: Props) {
  if (isNarrow) return <DesignCards designs={designs} />;
  return (
    <DesignTable
      designs={designs}
      sort={asked.sort}
      onSort={(sort) => {
        onAsk({ ...asked, sort });
      }}
    />
  );
}
