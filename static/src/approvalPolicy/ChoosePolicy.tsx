import { useState } from 'react';
import type { PoliciesInForce, TemplateId } from '../../../src/contract/api';
import { SelectField } from '../shared/fields/SelectField';
import { useCanWrite } from '../shared/license';
import { Message } from '../shared/Message';
import { say } from '../words/say';
import { PolicyForm } from './PolicyForm';
import { policyFor } from './policyFor';

type Props = { spaceId: string; inForce: PoliciesInForce; onSaved: (inForce: PoliciesInForce) => void };

const wholeSpace = '';

/** Which designs a policy is for, and the policy. */
export function ChoosePolicy({ spaceId, inForce, onSaved }: Props) {
  const canWrite = useCanWrite();
  const [templateId, setTemplateId] = useState<TemplateId | typeof wholeSpace>(wholeSpace);
  const chosen = policyFor(inForce, templateId === wholeSpace ? null : templateId);
  return (
    <>
      {!inForce.canChange && (
        <Message kind="information">
          <p>{say('policy.readOnly')}</p>
        </Message>
      )}
      <SelectField
        label={say('policy.of')}
        value={templateId}
        options={[
          { value: wholeSpace, label: say('policy.ofSpace') },
          ...inForce.templates.map(({ template, policy }) => ({
            value: template.id,
            label: say(policy === null ? 'policy.ofTemplate' : 'policy.ofTemplateOwn', { template: template.name }),
          })),
        ]}
        onChange={setTemplateId}
      />
      <PolicyForm
        key={templateId}
        spaceId={spaceId}
        chosen={chosen}
        canChange={inForce.canChange && canWrite}
        onSaved={onSaved}
      />
    </>
  );
}
