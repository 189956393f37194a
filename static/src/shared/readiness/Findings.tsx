import type { ReactNode } from 'react';
import type { Finding, ReadinessSummary } from '../../../../src/contract/api';
import { say } from '../../words/say';
import { FindingEntry } from './FindingEntry';
import styles from './Findings.module.css';
import { sayFindings } from './sayReadiness';

type Props = {
  readiness: ReadinessSummary | null;
  /** The way to a finding's section, for a finding that has one. */
  linkTo: (place: { section: string; anchor: string; inMacro: boolean }) => ReactNode;
};

const linkOf = ({ section, anchor, inMacro }: Finding, linkTo: Props['linkTo']): ReactNode =>
  section === null || anchor === null ? null : linkTo({ section, anchor, inMacro });

/** What a design lacks, as a list to be opened. */
export function Findings({ readiness, linkTo }: Props) {
  if (readiness === null || readiness.findings.length === 0) return null;
  const { counts, findings } = readiness;
  const total = counts.blocking + counts.warning + counts.note;
  return (
    <details className={styles.findings}>
      <summary>{say('readiness.findings', { counts: sayFindings(counts) })}</summary>
      <ul>
        {findings.map((finding, index) => (
          // Findings are replaced all at once, and two may read the same.
          <FindingEntry key={index} finding={finding} sectionLink={linkOf(finding, linkTo)} />
        ))}
      </ul>
      {findings.length < total && <p>{say('readiness.onlyFirst', { count: findings.length })}</p>}
    </details>
  );
}
