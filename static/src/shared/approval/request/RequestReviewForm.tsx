import { useState } from 'react';
import type { ApiOutput, DesignSummary, ReviewRole } from '../../../../../src/contract/api';
import { toApiError } from '../../../bridge/ApiFailure';
import { say } from '../../../words/say';
import { DialogFrame } from '../../DialogFrame';
import { Choices } from '../../fields/Choices';
import { PeopleField } from '../../fields/PeopleField';
import { useProblemFocus } from '../../fields/useProblemFocus';
import { Message } from '../../Message';
import { useAction } from '../../useAction';
import { approvalTitle } from '../dialog/useApprovalDialog';
import { StepError } from '../steps/StepError';
import type { Seen } from '../steps/Seen';
import { takeStep } from '../steps/takeStep';
import { BlockingFindings } from './BlockingFindings';
import { canBeLeftOut, fewOf, peopleIn, proposedReviewers, withReviewers } from './reviewers';
import styles from './RequestReview.module.css';

type Props = ApiOutput<'getReviewRoles'> & {
  seen: Seen;
  place: 'dialog' | 'flow';
  onClose: (changed?: DesignSummary) => void;
};

/** The roles of a review with who is asked, and what a reviewer would stumble over. */
export function RequestReviewForm({ seen, place, roles, blocking, onClose }: Props) {
  const [reviewers, setReviewers] = useState(() => proposedReviewers(roles));
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const { form, foundWrong } = useProblemFocus<HTMLDivElement>();
  const { busy, error, run } = useAction();
  const despiteFindings = blocking.length > 0 || refusal !== null;

  const leftOut = roles
    .filter((role) => canBeLeftOut(role, reviewers) && confirmed.includes(role.name))
    .map(({ name }) => name);
  const isExtra = ({ mandatory }: ReviewRole) => !mandatory && roles.some((role) => role.mandatory);
  const lacksPeople = (role: ReviewRole) => fewOf(role, reviewers) && !leftOut.includes(role.name);

  const ask = async () => {
    try {
      const asked = reviewers.map(({ role, people }) => ({ role, people: people.map(({ accountId }) => accountId) }));
      onClose(await takeStep(seen, { type: 'requestReview', reviewers: asked, leftOut, despiteFindings }));
    } catch (thrown) {
      const problem = toApiError(thrown);
      if (problem.code !== 'not-ready') throw thrown;
      setRefusal(problem.message);
    }
  };
  const submit = () => {
    setChecked(true);
    if (roles.some(lacksPeople)) foundWrong();
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
        submit: {
          label: say(despiteFindings ? 'approval.askAllTheSame' : 'approval.ask'),
          busy,
          run: submit,
          writes: true,
        },
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
          <div key={role.name}>
            <PeopleField
              label={role.name}
              required={!leftOut.includes(role.name)}
              people={peopleIn(role.name, reviewers)}
              only={role.only ?? undefined}
              help={say(isExtra(role) ? 'approval.neededOptional' : 'approval.needed', { needed: role.needed })}
              problem={
                checked && lacksPeople(role)
                  ? say(
                      canBeLeftOut(role, reviewers) ? 'approval.choosePeopleOrLeaveOut' : 'approval.choosePeople',
                      role,
                    )
                  : undefined
              }
              onChange={(people) => {
                setReviewers(withReviewers(reviewers, role.name, people));
              }}
            />
            {canBeLeftOut(role, reviewers) && (
              <Choices
                label={say('approval.withoutRole', { role: role.name })}
                isLabelSpoken
                options={[{ value: role.name, label: say('approval.leaveOut', { role: role.name }) }]}
                chosen={leftOut.includes(role.name) ? [role.name] : []}
                onChange={(chosen) => {
                  setConfirmed([...confirmed.filter((name) => name !== role.name), ...chosen]);
                }}
              />
            )}
          </div>
        ))}
        {error !== null && <StepError error={error} seen={seen} inDialog={place === 'dialog'} lookAgain={close} />}
      </div>
    </DialogFrame>
  );
}
