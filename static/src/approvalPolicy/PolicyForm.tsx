import Button from '@atlaskit/button/default/button';
import { useState, type FormEvent } from 'react';
import type { ApprovalPolicy, PoliciesInForce } from '../../../src/contract/api';
import { call } from '../bridge/call';
import { focusSurface } from '../shared/dialog/focusPart';
import { ErrorMessage } from '../shared/ErrorMessage';
import { mergeDraft } from '../shared/fields/mergeDraft';
import { useProblemFocus } from '../shared/fields/useProblemFocus';
import { SelectField } from '../shared/fields/SelectField';
import { useAction } from '../shared/useAction';
import { say } from '../words/say';
import styles from './ApprovalPolicies.module.css';
import { draftOf, hasProblems, type PolicyDraft, policyOf, problemsOf } from './PolicyDraft';
import { PolicyFields } from './PolicyFields';
import { type ChosenPolicy, policyFor } from './policyFor';

type Props = {
  spaceId: string;
  chosen: ChosenPolicy;
  canChange: boolean;
  onSaved: (inForce: PoliciesInForce) => void;
};

/** One policy, to be changed by those who may. */
export function PolicyForm({ spaceId, chosen, canChange, onSaved }: Props) {
  const { templateId } = chosen;
  const ofTemplate = templateId !== null;
  // What the person opened or saved last, whatever is read meanwhile.
  const [opened, setOpened] = useState(chosen);
  const [draft, setDraft] = useState(() => draftOf(chosen.policy));
  const [own, setOwn] = useState(chosen.own || !ofTemplate);
  const [checked, setChecked] = useState(false);
  const [saved, setSaved] = useState(false);
  const { form, foundWrong } = useProblemFocus<HTMLFormElement>();
  const { busy, error, run } = useAction();
  const problems = problemsOf(draft);

  const keep = (policy: ApprovalPolicy | null) => {
    setSaved(false);
    run(async () => {
      const stored = await call('saveApprovalPolicy', { spaceId, templateId, policy, version: opened.version });
      const now = policyFor(stored, templateId);
      setOpened(now);
      setDraft(draftOf(now.policy));
      setOwn(now.own || !ofTemplate);
      setChecked(false);
      onSaved(stored);
      setSaved(true);
      // The button that resets the policy goes away with that.
      if (!ofTemplate && policy === null) focusSurface();
    });
  };
  const reload = () => {
    run(async () => {
      const stored = await call('getApprovalPolicies', { spaceId });
      const now = policyFor(stored, templateId);
      setOpened(now);
      setDraft(mergeDraft(draftOf(opened.policy), draft, draftOf(now.policy)));
      if (own === (opened.own || !ofTemplate)) setOwn(now.own || !ofTemplate);
      onSaved(stored);
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!own) keep(null);
    else if (hasProblems(problems)) foundWrong();
    else keep(policyOf(draft));
  };
  const change = (changed: Partial<PolicyDraft>) => {
    setDraft({ ...draft, ...changed });
    setSaved(false);
  };

  return (
    <form ref={form} className={styles.fields} onSubmit={submit} noValidate aria-label={say('policy.policy')}>
      {ofTemplate && (
        <fieldset disabled={!canChange}>
          <SelectField
            label={say('policy.whose')}
            value={own ? 'own' : 'space'}
            options={[
              { value: 'space', label: say('policy.whoseSpace') },
              { value: 'own', label: say('policy.whoseOwn') },
            ]}
            onChange={(value) => {
              setOwn(value === 'own');
              setSaved(false);
            }}
          />
        </fieldset>
      )}
      {own && (
        <PolicyFields
          draft={draft}
          problems={checked ? problems : null}
          sections={chosen.sections}
          disabled={!canChange}
          onChange={change}
        />
      )}
      {error?.code === 'stale' && (
        <ErrorMessage error={error} action={{ label: say('common.reloadKeeping'), run: reload }} />
      )}
      {error !== null && error.code !== 'stale' && <ErrorMessage error={error} />}
      <div className={styles.actions}>
        {canChange && (
          <Button type="submit" appearance="primary" isLoading={busy}>
            {say('common.save')}
          </Button>
        )}
        {canChange && !ofTemplate && chosen.own && (
          <Button
            isDisabled={busy}
            onClick={() => {
              keep(null);
            }}
          >
            {say('policy.reset')}
          </Button>
        )}
        <span role="status">{saved ? say('policy.saved') : ''}</span>
      </div>
    </form>
  );
}
