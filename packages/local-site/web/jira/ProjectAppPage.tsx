import { AppModule } from '../frame/AppModule';
import { Breadcrumbs } from '../frame/Breadcrumbs';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getProjects } from '../rest/jira';
import { getModules } from '../rest/session';
import { projectAppPath } from './projectAppPath';

const load = async (projectKey: string, moduleKey: string) => {
  const [projects, modules] = await Promise.all([getProjects(), getModules()]);
  const project = projects.find(({ key }) => key === projectKey);
  const module = modules.find((one) => one.type === 'jira:projectPage' && one.key === moduleKey);
  if (!project) throw new Error(`There is no project ${projectKey}, or you may not see it.`);
  if (!module) throw new Error(`The app has no page ${moduleKey} in a project.`);
  return { project, module };
};

/** A page of the app in a project. */
export const ProjectAppPage = ({ projectKey, moduleKey }: { projectKey: string; moduleKey: string }) => {
  const loaded = useLoaded(() => load(projectKey, moduleKey));
  useTitle(loaded.state === 'ready' ? `${loaded.value.module.title} - ${loaded.value.project.name}` : projectKey);
  return (
    <main className="page page-wide">
      <Loading of={loaded}>
        {({ project, module }) => (
          <>
            <Breadcrumbs
              trail={[
                { href: '/jira', name: 'Projects' },
                { href: `/jira/projects/${project.key}`, name: project.name },
              ]}
            />
            <AppModule
              view={{
                moduleKey: module.key,
                title: module.title,
                localId: `${project.id}-${module.key}`,
                extension: { type: module.type, project: { id: project.id, key: project.key } },
              }}
              handlers={{ path: projectAppPath(project.key, module.key) }}
            />
          </>
        )}
      </Loading>
    </main>
  );
};
