import Button from '@atlaskit/button/default/button';
import type { DesignSummary, DoubtfulSection } from '../../../../src/contract/api';
import { call } from '../../bridge/call';
import { say } from '../../words/say';
import { ErrorMessage } from '../ErrorMessage';
import { useCanWrite } from '../license';
import { Message } from '../Message';
import { useAction } from '../useAction';
import styles from './DoubtfulSections.module.css';

type Props = {
  design: Pick<DesignSummary, 'pageId' | 'sections'>;
  onChanged: (design: DesignSummary) => void;
};

/** Asks whether sections that nothing announces are tracked, and lets people take their answers back. */
export function DoubtfulSections({ design: { pageId, sections }, onChanged }: Props) {
  const canWrite = useCanWrite();
  const { busy, error, run } = useAction();
  if (!canWrite || sections.length === 0) return null;
  const decide = ({ key }: DoubtfulSection, decision: DoubtfulSection['decision']) => {
    run(async () => {
      onChanged((await call('decideSection', { pageId, key, decision })).design);
    });
  };
  const open = sections.filter(({ decision }) => decision === null);
  const decided = sections.filter(({ decision }) => decision !== null);
  const offers = open.map((section) => <Offer key={section.key} {...{ section, busy, decide }} />);
  const note = <p className={styles.note}>{say('sections.nothingSynced')}</p>;
  return (
    <section aria-label={say('sections.label')} className={styles.sections}>
      {open.length === 1 && (
        <Message kind="information">
          <div className={styles.one}>
            {offers}
            {note}
          </div>
        </Message>
      )}
      {open.length > 1 && (
        <Message kind="information">
          <details>
            <summary>{say('sections.several', { count: open.length })}</summary>
            <div className={styles.list}>
              {note}
              {offers}
            </div>
          </details>
        </Message>
      )}
      {error !== null && <ErrorMessage error={error} />}
      {decided.length > 0 && (
        <details>
          <summary>{say('sections.decided', { count: decided.length })}</summary>
          <div className={styles.list}>
            {decided.map((section) => (
              <Decided key={section.key} {...{ section, busy, decide }} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

type OneProps = {
  section: DoubtfulSection;
  busy: boolean;
  decide: (section: DoubtfulSection, decision: DoubtfulSection['decision']) => void;
};

function Offer({ section, busy, decide }: OneProps) {
  const { heading, kind } = section;
  return (
    <div role="group" aria-label={heading} className={styles.one}>
      <p>{say('sections.offer', { heading, kind })}</p>
      <div className={styles.answers}>
        <Button
          isDisabled={busy}
          onClick={() => {
            decide(section, 'tracked');
          }}
        >
          {say('sections.track')}
        </Button>
        <Button
          appearance="subtle"
          isDisabled={busy}
          onClick={() => {
            decide(section, 'refused');
          }}
        >
          {say('sections.refuse')}
        </Button>
      </div>
    </div>
  );
}

function Decided({ section, busy, decide }: OneProps) {
  const { heading, kind, decision } = section;
  const isTracked = decision === 'tracked';
  return (
    <div role="group" aria-label={heading} className={styles.decided}>
      <p>{isTracked ? say('sections.tracked', { heading, kind }) : say('sections.refused', { heading })}</p>
      <Button
        appearance="subtle"
        spacing="compact"
        isDisabled={busy}
        onClick={() => {
          decide(section, null);
        }}
      >
        {isTracked ? say('sections.stop') : say('sections.askAgain')}
      </Button>
    </div>
  );
}
