import { useState } from 'react';
import type { TimelineMilestone } from '../../../../src/contract/api';
import { MilestoneEntry } from './MilestoneEntry';

type Props = {
  /** In the order of the page; null where one is not shown. */
  milestones: (TimelineMilestone | null)[];
  all: TimelineMilestone[];
};

/** So many rows are as high as the details of one. */
const rowsOfDetails = 4;

export function MilestoneList({ milestones, all }: Props) {
  const [open, setOpen] = useState<number | null>(null);
  const shown = milestones.flatMap((milestone, index) => (milestone === null ? [] : [{ milestone, index }]));
  return (
    <ol>
      {shown.map(({ milestone, index }, row) => (
        <MilestoneEntry
          key={index}
          milestone={milestone}
          awaited={milestone.dependsOn.flatMap((other) => all[other]?.text ?? [])}
          isOpen={open === index}
          opensUp={row >= rowsOfDetails && row >= shown.length - rowsOfDetails}
          onOpen={() => {
            setOpen(index);
          }}
          onClose={() => {
            setOpen(null);
          }}
        />
      ))}
    </ol>
  );
}
