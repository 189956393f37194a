import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getSpaces, isConfluenceAdmin } from '../rest/confluence';

export const SpacesPage = () => {
  useTitle('Spaces');
  const spaces = useLoaded(getSpaces);
  const admin = useLoaded(isConfluenceAdmin);
  return (
    <main className="page page-narrow">
      <h1>Spaces</h1>
      <Loading of={spaces}>
        {(found) =>
          found.length === 0 ? (
            <p>There is no space that you may see.</p>
          ) : (
            <ul className="cards">
              {found.map(({ id, key, name }) => (
                <li key={id}>
                  <a className="list-card" href={`/wiki/spaces/${key}`}>
                    <strong>{name}</strong>
                    <span className="subtle">{key}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loading>
      {admin.state === 'ready' && admin.value && (
        <p>
          <a href="/wiki/admin">Confluence settings</a>
        </p>
      )}
    </main>
  );
};
