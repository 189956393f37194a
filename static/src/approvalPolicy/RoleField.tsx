import Button from '@atlaskit/button/default/button';
import { isFormerUser } from '../../../src/contract/former-user';
import { PeopleField } from '../shared/fields/PeopleField';
import { TextField } from '../shared/fields/TextField';
import { say } from '../words/say';
import styles from './ApprovalPolicies.module.css';
import type { RoleDraft, RoleProblem } from './PolicyDraft';

type Props = {
  role: RoleDraft;
  problem: RoleProblem | undefined;
  disabled: boolean;
  autoFocus: boolean;
  onChange: (role: RoleDraft) => void;
  onRemove: () => void;
};

/** One role: what it is called, how many have to sign off in it, and who may. */
export function RoleField({ role, problem, disabled, autoFocus, onChange, onRemove }: Props) {
  const problemIf = (...problems: RoleProblem[]) =>
    problem !== undefined && problems.includes(problem) ? say('policy.roleProblem', { problem }) : undefined;
  const hasFormerUsers = role.people.some(({ accountId }) => isFormerUser(accountId));
  return (
    <div role="group" aria-label={role.name === '' ? say('policy.newRole') : role.name} className={styles.role}>
      <TextField
        label={say('policy.roleName')}
        required
        maxLength={100}
        autoFocus={autoFocus}
        value={role.name}
        disabled={disabled}
        problem={problemIf('nameMissing', 'nameTaken')}
        onChange={(name) => {
          onChange({ ...role, name });
        }}
      />
      <TextField
        label={say('policy.roleNeeded')}
        required
        type="number"
        value={role.needed}
        disabled={disabled}
        problem={problemIf('neededWrong')}
        onChange={(needed) => {
          onChange({ ...role, needed });
        }}
      />
      <div className={styles.wide}>
        <PeopleField
          label={say('policy.rolePeople')}
          help={say(hasFormerUsers ? 'policy.rolePeopleFormer' : 'policy.rolePeopleHelp')}
          people={role.people}
          disabled={disabled}
          problem={problemIf('tooFewPeople')}
          onChange={(people) => {
            onChange({ ...role, people });
          }}
        />
      </div>
      {!disabled && (
        <div className={styles.remove}>
          <Button
            appearance="subtle"
            aria-label={say('policy.removeRoleNamed', { role: role.name })}
            onClick={onRemove}
          >
            {say('policy.removeRole')}
          </Button>
        </div>
      )}
    </div>
  );
}
