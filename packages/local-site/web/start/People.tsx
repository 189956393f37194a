import { Avatar } from '../frame/Avatar';
import { type Session, becomePerson } from '../rest/session';

/** Who there is, and what each may do. */
export const People = ({ session }: { session: Session }) => (
  <section aria-labelledby="people">
    <h2 id="people">People</h2>
    <p>Become any of them, here or at the top right of every page, to see what they may see and do.</p>
    <ul className="people">
      {session.people.map(({ accountId, displayName, role }) => (
        <li key={accountId} className="person-card">
          <Avatar name={displayName} />
          <div>
            <strong>{displayName}</strong>
            <div className="subtle">{role}</div>
          </div>
          {accountId === session.person.accountId ? (
            <span className="lozenge lozenge-blue">You</span>
          ) : (
            <button
              type="button"
              className="button button-small"
              aria-label={`Become ${displayName}`}
              onClick={() => {
                void becomePerson(accountId).then(() => {
                  window.location.reload();
                });
              }}
            >
              Become
            </button>
          )}
        </li>
      ))}
    </ul>
  </section>
);
