import { Breadcrumbs } from '../frame/Breadcrumbs';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { getIssuesOf, getProjects, issuePath } from '../rest/jira';
import { IssueIcon } from './IssueIcon';
import { getModules, isJiraConnected } from '../rest/session';
import { IssueStatusLozenge } from './IssueStatusLozenge';
import { type IssueInTree, hierarchyOf } from './hierarchy';
import { projectAppPath } from './projectAppPath';

const load = async (projectKey: string) => {
  const [projects, issues, modules, isConnected] = await Promise.all([
    getProjects(),
    getIssuesOf(projectKey),
    getModules(),
    isJiraConnected(),
  ]);
  const project = projects.find(({ key }) => key === projectKey);
  if (!project) throw new Error(`There is no project ${projectKey}, or you may not see it.`);
  const pages = isConnected ? modules.filter(({ type }) => type === 'jira:projectPage') : [];
  return { project, pages, issues: hierarchyOf(issues) };
};

export const ProjectPage = ({ projectKey }: { projectKey: string }) => {
  const loaded = useLoaded(() => load(projectKey));
  useTitle(loaded.state === 'ready' ? loaded.value.project.name : projectKey);
  return (
    <main className="page page-wide">
      <Loading of={loaded}>
        {({ project, pages, issues }) => (
          <>
            <Breadcrumbs trail={[{ href: '/jira', name: 'Projects' }]} />
            <h1 className="page-title">{project.name}</h1>
            {pages.map(({ key, title }) => (
              <p key={key}>
                <a href={projectAppPath(project.key, key)}>{title}</a>
              </p>
            ))}
            <p>
              <a href={`/jira/projects/${project.key}/settings/workflow`}>Workflow</a>
            </p>
            {issues.length === 0 ? <p>There are no issues yet.</p> : <IssueTable issues={issues} />}
          </>
        )}
      </Loading>
    </main>
  );
};

const IssueTable = ({ issues }: { issues: IssueInTree[] }) => (
  <div className="table-frame">
    <table className="issues">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Summary</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        <IssueRows issues={issues} depth={0} />
      </tbody>
    </table>
  </div>
);

const IssueRows = ({ issues, depth }: { issues: IssueInTree[]; depth: number }) =>
  issues.map(({ issue, children }) => [
    <tr key={issue.key}>
      <td className={`issue-key depth-${Math.min(depth, 2)}`}>
        <IssueIcon type={issue.fields.issuetype} /> <a href={issuePath(issue.key)}>{issue.key}</a>
      </td>
      <td>{issue.fields.summary}</td>
      <td>
        <IssueStatusLozenge status={issue.fields.status} />
      </td>
    </tr>,
    <IssueRows key={`below ${issue.key}`} issues={children} depth={depth + 1} />,
  ]);
