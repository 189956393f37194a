import { useEffect, useState } from 'react';
import type { ApprovalStatus, OverviewSort } from '../../../src/contract/api';
import { statusesByAttention } from '../shared/approval/attention';
import { Choices } from '../shared/fields/Choices';
import { SelectField } from '../shared/fields/SelectField';
import { TextField } from '../shared/fields/TextField';
import { say } from '../words/say';
import { type Asked, withoutNothing } from './Asked';
import styles from './FilterFields.module.css';
import { saySort } from './saySort';

/** As long as a person who types goes on. */
const typingPause = 400;
const longestText = 200;
const sorts: readonly OverviewSort[] = ['changed', 'title', 'milestone', 'question'];

type Only = 'awaitsMe' | 'overdue';
const onlys: readonly Only[] = ['awaitsMe', 'overdue'];

type Props = { asked: Asked; onAsk: (asked: Asked) => void; showsSort: boolean };

export function FilterFields({ asked, onAsk, showsSort }: Props) {
  const { status, awaitsMe = false, overdue = false, text = '' } = asked.filter;
  const [typed, setTyped] = useState(text);

  const change = (changed: { status?: ApprovalStatus | undefined; only?: Only[]; text?: string }) => {
    const next = { status, awaitsMe, overdue, text: typed, ...changed };
    const { only } = changed;
    onAsk({
      ...asked,
      filter: withoutNothing({
        ...next,
        ...(only && { awaitsMe: only.includes('awaitsMe'), overdue: only.includes('overdue') }),
      }),
    });
  };

  // A filter that is cleared elsewhere is cleared here too.
  useEffect(() => {
    if (text === '') setTyped('');
  }, [text]);

  useEffect(() => {
    if (typed.trim() === text) return;
    const timer = setTimeout(() => {
      change({ text: typed });
    }, typingPause);
    return () => {
      clearTimeout(timer);
    };
  });

  return (
    <div role="search" aria-label={say('overview.filter')} className={styles.filter}>
      <TextField label={say('overview.filterText')} maxLength={longestText} value={typed} onChange={setTyped} />
      <SelectField
        label={say('overview.filterStatus')}
        value={status ?? 'any'}
        options={[
          { value: 'any', label: say('overview.anyStatus') },
          ...statusesByAttention.map((one) => ({ value: one, label: say('approval.status', { status: one }) })),
        ]}
        onChange={(chosen) => {
          change({ status: chosen === 'any' ? undefined : chosen });
        }}
      />
      {showsSort && (
        <SelectField
          label={say('overview.sortBy')}
          value={asked.sort}
          options={sorts.map((sort) => ({ value: sort, label: saySort(sort) }))}
          onChange={(sort) => {
            onAsk({ ...asked, sort });
          }}
        />
      )}
      <Choices<Only>
        label={say('overview.only')}
        options={[
          { value: 'awaitsMe', label: say('overview.awaitsMe') },
          { value: 'overdue', label: say('overview.hasOverdue') },
        ]}
        chosen={onlys.filter((one) => asked.filter[one] === true)}
        onChange={(only) => {
          change({ only });
        }}
      />
    </div>
  );
}
