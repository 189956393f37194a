import { useState } from 'react';
import type { ApiOutput, DesignSummary } from '../../../../../src/api';
import { toApiError } from '../../../bridge/ApiFailure';
import { say } from '../../../words/say';
import { DialogFrame } from '../../DialogFrame';
import { PeopleField } from '../../fields/PeopleField';
import { useProblemFocus } from '../../fields/useProblemFocus';
import { Message } from '../../Message';
import { useAction } from '../../useAction';
import { approvalTitle } from '../dialog/useApprovalDialog';
import { StepError } from '../steps/StepError';
import type { Seen } from '../steps/Seen';
import { takeStep } from '../steps/takeStep';
import { BlockingFindings } from './BlockingFindings';
import { fewOf, proposedReviewers, withReviewers } from './reviewers';
import styles from './RequestReview.module.css';

type Props = ApiOutput<'getReviewRoles'> & {
  seen: Seen;
  place: 'dialog' | 'flow';
  onClose: (changed?: DesignSummary) => void;
};

/** The roles of a review with who is asked, and what a reviewer would stumble over. */
export function RequestReviewForm({ seen, place, roles, blocking, onClose }: Props) {
  const [reviewers, setReviewers] = useState(() => proposedReviewers(roles));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();
  const { busy, error, run } = useAction();
  const despiteFindings = blocking.length > 0 || refusal !== null;

  const ask = async () => {
    try {
      const asked = reviewers.map(({ role, people }) => ({ role, people: people.map(({ accountId }) => accountId) }));
      onClose(await takeStep(seen, { type: 'requestReview', reviewers: asked, despiteFindings }));
    } catch (thrown) {
      const problem = toApiError(thrown);
      if (problem.code !== 'not-ready') throw thrown;
      setRefusal(problem.message);
    }
  };
  const submit = () => {
    setChecked(true);
    if (roles.some((role) => fewOf(role, reviewers))) foundWrong();
    else run(ask);
  };
  const close = () => {
    onClose();
  };

  return (
    <DialogFrame
      title={approvalTitle('request')}
      place={place}
      onClose={close}
      {...(roles.length > 0 && {
        submit: { label: say(despiteFindings ? 'approval.askAllTheSame' : 'approval.ask'), busy, run: submit },
      })}
    >
      <div ref={form} className={styles.form}>
        {blocking.length > 0 && <BlockingFindings findings={blocking} />}
        {refusal !== null && (
          <div role="alert">
            <Message kind="warning">
              <p>{refusal}</p>
            </Message>
          </div>
        )}
        {roles.length === 0 ? (
          <Message kind="information">
            <p>{say('approval.noRoles')}</p>
          </Message>
        ) : (
          <p>{say('approval.requestMeans')}</p>
        )}
        {roles.map((role) => (
          <PeopleField
            key={role.name}
            label={role.name}
            required
            people={reviewers.find((asked) => asked.role === role.name)?.people ?? []}
            only={role.only ?? undefined}
            help={say('approval.needed', { needed: role.needed })}
            problem={checked && fewOf(role, reviewers) ? say('approval.choosePeople', role) : undefined}
            onChange={(people) => {
              setReviewers(withReviewers(reviewers, role.name, people));
            }}
          />
        ))}
        {error !== null && <StepError error={error} lookAgain={close} />}
      </div>
    </DialogFrame>
  );
}
