import type { DesignSummary } from '../../../src/contract/api';
import { statusesByAttention } from '../shared/approval/attention';
import { SelectField } from '../shared/fields/SelectField';
import { TextField } from '../shared/fields/TextField';
import { say } from '../words/say';
import type { DesignFilter } from './designFilter';
import styles from './DesignFilterFields.module.css';

type Props = { designs: DesignSummary[]; filter: DesignFilter; onChange: (filter: DesignFilter) => void };

/** Finds designs among many: by words, and by where they stand. */
export function DesignFilterFields({ designs, filter, onChange }: Props) {
  const statuses = statusesByAttention.filter((status) => designs.some(({ approval }) => approval.status === status));
  return (
    <div role="search" aria-label={say('panel.filter')} className={styles.filter}>
      <TextField
        label={say('panel.filterText')}
        value={filter.text}
        onChange={(text) => {
          onChange({ ...filter, text });
        }}
      />
      <SelectField
        label={say('panel.filterStatus')}
        value={filter.status}
        options={[
          { value: 'any', label: say('panel.anyStatus') },
          { value: 'awaitsMe', label: say('panel.awaitsMe') },
          ...statuses.map((status) => ({ value: status, label: say('approval.status', { status }) })),
        ]}
        onChange={(status) => {
          onChange({ ...filter, status });
        }}
      />
    </div>
  );
}
