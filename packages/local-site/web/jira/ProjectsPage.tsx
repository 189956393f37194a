import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getProjects } from '../rest/jira';

export const ProjectsPage = () => {
  useTitle('Projects');
  const projects = useLoaded(getProjects);
  return (
    <main className="page page-narrow">
      <h1>Projects</h1>
      <Loading of={projects}>
        {(found) =>
          found.length === 0 ? (
            <p>There is no project that you may see.</p>
          ) : (
            <ul className="cards">
              {found.map(({ id, key, name }) => (
                <li key={id}>
                  <a className="list-card" href={`/jira/projects/${key}`}>
                    <strong>{name}</strong>
                    <span className="subtle">{key}</span>
                  </a>
                </li>
              ))}
            </ul>
          )
        }
      </Loading>
    </main>
  );
};
