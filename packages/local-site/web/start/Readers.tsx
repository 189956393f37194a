import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { getSpaces, type Space } from '../rest/confluence';
import { addGuest, isOpenToAnonymous, setAnonymousAccess } from '../rest/session';

/** The first space that the person sees, and whether anybody reads it. */
const load = async () => {
  const [space] = await getSpaces();
  return space && { space, isOpen: await isOpenToAnonymous(space.key) };
};

/** Who reads without a license of Confluence: people who are not signed in, and guests. */
export const Readers = () => {
  const loaded = useLoaded(load);
  return (
    <section aria-labelledby="readers">
      <h2 id="readers">Readers without a license</h2>
      <Loading of={loaded}>
        {(seen, reload) =>
          seen === undefined ? (
            <p>You see no space. Become somebody who does.</p>
          ) : (
            <Reading {...seen} reload={reload} />
          )
        }
      </Loading>
    </section>
  );
};

const Reading = ({ space, isOpen, reload }: { space: Space; isOpen: boolean; reload: () => void }) => (
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
);
