import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { addGuest, isOpenToAnonymous, setAnonymousAccess } from '../rest/session';

const space = { key: 'ENG', name: 'Payments Engineering' };

/** Who reads without a license of Confluence: people who are not signed in, and guests. */
export const Readers = () => {
  const loaded = useLoaded(() => isOpenToAnonymous(space.key));
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">Readers without a license</h2>
      <Loading of={loaded}>
        {(isOpen, reload) => (
          <p>
            {isOpen
              ? `Anybody reads ${space.name}, also without signing in: become “Nobody signed in” at the top right.`
              : `Only people with an account read ${space.name}.`}{' '}
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                void setAnonymousAccess(space.key, !isOpen).then(reload);
              }}
            >
              {isOpen ? 'Close it to anonymous readers' : 'Open it to anonymous readers'}
            </button>{' '}
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                void addGuest(space.key).then(() => {
                  window.location.reload();
                });
              }}
            >
              Add a guest
            </button>
          </p>
        )}
      </Loading>
    </section>
  );
};
