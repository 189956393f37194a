import { Choices } from '../shared/fields/Choices';
import { TextField } from '../shared/fields/TextField';
import { ChoiceList } from '../shared/templates/ChoiceList';
import { say } from '../words/say';
import styles from './ApprovalPolicies.module.css';
import { editEffects } from './editEffects';
import { IgnoredSections } from './IgnoredSections';
import type { PolicyDraft, PolicyProblems } from './PolicyDraft';
import { RoleFields } from './RoleFields';

type Props = {
  draft: PolicyDraft;
  /** `null`: not looked for yet. */
  problems: PolicyProblems | null;
  sections: string[];
  disabled: boolean;
  onChange: (changed: Partial<PolicyDraft>) => void;
};

type Follow = 'tellsPeople' | 'updatesPage';
const follows: readonly Follow[] = ['tellsPeople', 'updatesPage'];

/** Each part of a policy; all of them are there to look at, or to be changed. */
export function PolicyFields({ draft, problems, sections, disabled, onChange }: Props) {
  return (
    <fieldset disabled={disabled} className={styles.fields}>
      <RoleFields draft={draft} problems={problems} disabled={disabled} onChange={onChange} />
      <Choices
        label={say('policy.authors')}
        options={[{ value: 'may', label: say('policy.authorsMay') }]}
        chosen={draft.authorsMayApprove ? ['may'] : []}
        onChange={(chosen) => {
          onChange({ authorsMayApprove: chosen.length > 0 });
        }}
      />
      <div>
        <p aria-hidden className={styles.legend}>
          {say('policy.onEdit')}
        </p>
        <ChoiceList
          label={say('policy.onEdit')}
          groups={[
            {
              choices: editEffects.map((effect) => ({
                id: effect,
                name: say('policy.effect', { effect }),
                purpose: say('policy.effectMeans', { effect }),
              })),
            },
          ]}
          chosen={draft.onEdit}
          onChange={(onEdit) => {
            onChange({ onEdit });
          }}
        />
      </div>
      <IgnoredSections
        sections={sections}
        ignored={draft.ignoredSections}
        disabled={disabled}
        onChange={(ignoredSections) => {
          onChange({ ignoredSections });
        }}
      />
      <Choices
        label={say('policy.progress')}
        options={[{ value: 'counts', label: say('policy.progressCounts') }]}
        chosen={draft.progressCounts ? ['counts'] : []}
        onChange={(chosen) => {
          onChange({ progressCounts: chosen.length > 0 });
        }}
      />
      <TextField
        label={say('policy.expires')}
        type="number"
        help={say('policy.expiresHelp')}
        value={draft.expiresAfterDays}
        disabled={disabled}
        problem={problems?.days === true ? say('policy.daysWrong') : undefined}
        onChange={(expiresAfterDays) => {
          onChange({ expiresAfterDays });
        }}
      />
      <Choices
        label={say('policy.follows')}
        options={[
          { value: 'tellsPeople', label: say('policy.tellsPeople') },
          { value: 'updatesPage', label: say('policy.updatesPage') },
        ]}
        chosen={follows.filter((name) => draft[name])}
        onChange={(chosen) => {
          onChange({ tellsPeople: chosen.includes('tellsPeople'), updatesPage: chosen.includes('updatesPage') });
        }}
      />
    </fieldset>
  );
}
