import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import { useId } from 'react';
import type { ChangedSection } from '../../../../../src/contract/api';
import { say } from '../../../words/say';
import { ChangedBlockView } from './ChangedBlockView';
import styles from './WhatChanged.module.css';

const appearances: Record<ChangedSection['change'], ThemeAppearance> = {
  added: 'success',
  removed: 'removed',
  changed: 'moved',
  moved: 'inprogress',
};

/** One section: how it changed, and the blocks in it that did. */
export function SectionChanges({ section: { title, change, blocks } }: { section: ChangedSection }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.heading}>
        <h2 id={id} className={styles.title}>
          {title ?? say('approval.aboveFirstHeading')}
        </h2>
        <Lozenge appearance={appearances[change]}>{say('approval.change', { change })}</Lozenge>
      </div>
      {blocks.map((block, index) => (
        // The changes never change, so their places name them.
        <ChangedBlockView key={index} block={block} />
      ))}
    </section>
  );
}
