import Button from '@atlaskit/button/default/button';
import { useRef } from 'react';
import { SelectField } from '../shared/fields/SelectField';
import { say } from '../words/say';
import styles from './ApprovalPolicies.module.css';
import { newRole, type PolicyDraft, type PolicyProblems, type RoleDraft } from './PolicyDraft';
import { RoleField } from './RoleField';

type Props = {
  draft: PolicyDraft;
  problems: PolicyProblems | null;
  disabled: boolean;
  onChange: (changed: Partial<PolicyDraft>) => void;
};

/** In which roles a design has to be signed off. */
export function RoleFields({ draft, problems, disabled, onChange }: Props) {
  const added = useRef<number | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const change = (roles: RoleDraft[]) => {
    onChange({ roles });
  };
  const remove = (removed: RoleDraft) => {
    change(draft.roles.filter(({ key }) => key !== removed.key));
    addButton.current?.focus();
  };
  const add = () => {
    const role = newRole(draft.roles);
    added.current = role.key;
    change([...draft.roles, role]);
  };
  return (
    <div className={styles.group}>
      <SelectField
        label={say('policy.roles')}
        value={draft.rolesFrom}
        options={[
          { value: 'page', label: say('policy.rolesFromPage') },
          { value: 'list', label: say('policy.rolesFromList') },
        ]}
        help={say('policy.rolesHelp')}
        onChange={(rolesFrom) => {
          onChange({ rolesFrom, ...(draft.roles.length === 0 && { roles: [newRole([])] }) });
        }}
      />
      {draft.rolesFrom === 'list' && (
        <>
          {draft.roles.map((role) => (
            <RoleField
              key={role.key}
              role={role}
              problem={problems?.roles[role.key]}
              disabled={disabled}
              autoFocus={added.current === role.key}
              onChange={(changed) => {
                change(draft.roles.map((old) => (old.key === role.key ? changed : old)));
              }}
              onRemove={() => {
                remove(role);
              }}
            />
          ))}
          {problems?.noRoles === true && <p role="alert">{say('policy.noRoles')}</p>}
          {!disabled && (
            <div>
              <Button ref={addButton} onClick={add}>
                {say('policy.addRole')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
