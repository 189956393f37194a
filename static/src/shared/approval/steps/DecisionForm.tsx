import { useState } from 'react';
import type { DesignSummary } from '../../../../../src/contract/api';
import { largestComment } from '../../../../../src/contract/limits';
import { say } from '../../../words/say';
import { CommentField } from '../../fields/CommentField';
import { SelectField } from '../../fields/SelectField';
import { useProblemFocus } from '../../fields/useProblemFocus';
import { InlineForm } from '../../InlineForm';
import { useAction } from '../../useAction';
import { type Decision, rolesFor, stepOf } from './Decision';
import styles from './DecisionForm.module.css';
import { StepError } from './StepError';
import { seenOf } from './Seen';
import { takeStep } from './takeStep';
import { ProgressNote } from './ProgressNote';
import { UncoveredNote } from './UncoveredNote';

type Props = {
  design: DesignSummary;
  decision: Decision;
  onTaken: (design: DesignSummary) => void;
  onCancel: () => void;
  lookAgain: () => void;
};

/** What a decision means, with what belongs to it, before it is taken. */
export function DecisionForm({ design, decision, onTaken, onCancel, lookAgain }: Props) {
  // The person decides on what was there when they began, whatever is read meanwhile.
  const [seen] = useState(() => seenOf(design));
  const [roles] = useState(() => rolesFor(decision, design.approval.steps));
  const [version] = useState(design.lastChange.version);
  const [role, setRole] = useState(roles[0] ?? '');
  const [comment, setComment] = useState('');
  const [checked, setChecked] = useState(false);
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();
  const { busy, error, run } = useAction();

  const commentMissing = decision === 'requestChanges' && comment.trim() === '';
  const submit = () => {
    setChecked(true);
    if (commentMissing) {
      foundWrong();
      return;
    }
    run(async () => {
      onTaken(await takeStep(seen, stepOf(decision, { role, comment })));
    });
  };

  return (
    <InlineForm
      title={say('approval.decision', { decision })}
      submitLabel={say('approval.decision', { decision })}
      busy={busy}
      onSubmit={submit}
      // “Cancel” beside “Cancel review” would leave open which is which.
      {...(decision === 'cancelReview' && { cancelLabel: say('approval.keepReview') })}
      onCancel={onCancel}
    >
      <div ref={form} className={styles.fields}>
        {roles.length > 1 && (
          <SelectField
            label={say('approval.role')}
            value={role}
            options={roles.map((name) => ({ value: name, label: name }))}
            onChange={setRole}
          />
        )}
        <p>{say('approval.decisionMeans', { decision, role, version })}</p>
        {decision === 'approve' && <UncoveredNote uncovered={design.approval.uncovered} />}
        {decision === 'approve' && <ProgressNote progress={design.approval.progress} />}
        {roles.length > 0 && (
          <CommentField
            label={say(decision === 'requestChanges' ? 'approval.whatToChange' : 'approval.comment')}
            required={decision === 'requestChanges'}
            maxLength={largestComment}
            value={comment}
            problem={checked && commentMissing ? say('approval.sayWhatToChange') : undefined}
            onChange={setComment}
          />
        )}
        {error !== null && <StepError error={error} seen={seen} lookAgain={lookAgain} />}
      </div>
    </InlineForm>
  );
}
