import type { Approval } from '../../../../src/contract/api';
import { say, show } from '../../words/say';
import { FactList } from '../FactList';
import { PersonName } from '../PersonName';
import { Awaited } from './Awaited';
import { SignOffEntry } from './SignOffEntry';
import styles from './SignOffList.module.css';

/** Role by role, who has signed off on what, and who is awaited. */
export function SignOffList({ roles }: Pick<Approval, 'roles'>) {
  if (roles.length === 0) return null;
  return (
    <div className={styles.roles}>
      <FactList
        facts={roles.map(({ name, asked, signed, needed, signOffs, awaited, former = [] }) => ({
          name: say('approval.roleSigned', { role: name, signed, needed }),
          value: (
            <ul className={styles.list}>
              {signOffs.map((signOff) => (
                <SignOffEntry key={signOff.person.accountId} signOff={signOff} />
              ))}
              {awaited.map((person) => (
                <Awaited key={person.accountId} person={person} />
              ))}
              {former.map((person) => (
                <li key={person.accountId}>
                  {show('approval.formerUser', { person: <PersonName person={person} /> })}
                </li>
              ))}
              {!asked && needed > 0 && <li>{say('approval.roleToAsk')}</li>}
              {asked && signOffs.length + awaited.length + former.length === 0 && (
                <li>{say('approval.nobodyAsked')}</li>
              )}
            </ul>
          ),
        }))}
      />
    </div>
  );
}
