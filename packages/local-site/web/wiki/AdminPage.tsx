import { AppModule } from '../frame/AppModule';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { isConfluenceAdmin } from '../rest/confluence';
import { getModules } from '../rest/session';

const load = async () => {
  if (!(await isConfluenceAdmin())) throw new Error('Only people who administer Confluence see its settings.');
  return (await getModules()).filter(({ type }) => type === 'confluence:globalSettings');
};

/** The settings of Confluence that the app adds, and the one that the address names. */
export const AdminPage = ({ moduleKey }: { moduleKey: string | undefined }) => {
  const loaded = useLoaded(load);
  useTitle('Confluence settings');
  return (
    <main className="page page-wide">
      <h1>Confluence settings</h1>
      <Loading of={loaded}>
        {(modules) => (
          <>
            <nav aria-label="Settings" className="page-tree">
              <ul>
                {modules.map(({ key, title }) => (
                  <li key={key}>
                    <a href={`/wiki/admin/apps/${key}`} aria-current={key === moduleKey ? 'page' : undefined}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            {modules
              .filter(({ key }) => key === moduleKey)
              .map(({ key, title, type }) => (
                <AppModule key={key} view={{ moduleKey: key, title, localId: `site-${key}`, extension: { type } }} />
              ))}
          </>
        )}
      </Loading>
    </main>
  );
};
