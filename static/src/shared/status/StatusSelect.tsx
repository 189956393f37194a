import Spinner from '@atlaskit/spinner';
import { useEffect, useRef, useState } from 'react';
import type { ApiError, DesignSummary } from '../../../../src/api';
import { toApiError } from '../../bridge/ApiFailure';
import { call } from '../../bridge/call';
import { statusFieldId } from './focusStatus';
import { isStatus, statusNames } from './statusNames';
import styles from './StatusSelect.module.css';

type Props = {
  design: DesignSummary;
  onChanged: (design: DesignSummary) => void;
  onFailed: (error: ApiError | null) => void;
};

/** Moves a design's status. A native select, because its list may be taller than the frame the app is in. */
export function StatusSelect({ design, onChanged, onFailed }: Props) {
  const [saving, setSaving] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const keepFocus = useRef(false);

  useEffect(() => {
    if (saving || !keepFocus.current) return;
    keepFocus.current = false;
    select.current?.focus();
  }, [saving]);

  const move = async (chosen: string) => {
    if (!isStatus(chosen)) return;
    keepFocus.current = true;
    setSaving(true);
    onFailed(null);
    try {
      onChanged((await call('setStatus', { pageId: design.pageId, status: chosen })).design);
    } catch (thrown) {
      onFailed(toApiError(thrown));
    }
    setSaving(false);
  };

  return (
    <span className={styles.control}>
      <select
        ref={select}
        id={statusFieldId(design.pageId)}
        aria-label={`Status of ${design.title}`}
        className={styles.select}
        data-status={design.status}
        value={design.status}
        disabled={saving}
        onChange={(event) => void move(event.target.value)}
      >
        {Object.entries(statusNames).map(([status, name]) => (
          <option key={status} value={status}>
            {name}
          </option>
        ))}
      </select>
      {saving && <Spinner size="small" label="Saving the status" />}
    </span>
  );
}
