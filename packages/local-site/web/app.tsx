import { Suspense, lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { Loading } from './frame/Loading';
import { type Product, TopBar } from './frame/TopBar';
import { useLoaded } from './frame/useLoaded';
import { IssuePage } from './jira/IssuePage';
import { ProjectAppPage } from './jira/ProjectAppPage';
import { ProjectPage } from './jira/ProjectPage';
import { ProjectsPage } from './jira/ProjectsPage';
import { WorkflowPage } from './jira/WorkflowPage';
import { type Session, getSession } from './rest/session';
import { type Route, routeOf } from './route';
import './site.css';
import { StartPage } from './start/StartPage';
import { AdminPage } from './wiki/AdminPage';
import { ExportPage } from './wiki/ExportPage';
import { OtherContentPage } from './wiki/OtherContentPage';
import { SpaceAppPage } from './wiki/SpaceAppPage';
import { SpacePage } from './wiki/SpacePage';
import { SpaceSettingsPage } from './wiki/SpaceSettingsPage';
import { SpacesPage } from './wiki/SpacesPage';
import { ViewPage } from './wiki/ViewPage';

/** The editor is most of the code, and only this page needs it. */
const EditPage = lazy(() => import('./editor/EditPage').then((module) => ({ default: module.EditPage })));

const productOf = (route: Route): Product => {
  if (route.page === 'start') return undefined;
  return ['projects', 'project', 'projectApp', 'workflow', 'issue'].includes(route.page) ? 'jira' : 'confluence';
};

const Page = ({ route, session }: { route: Route; session: Session }) => {
  switch (route.page) {
    case 'start':
      return <StartPage session={session} />;
    case 'spaces':
      return <SpacesPage />;
    case 'admin':
      return <AdminPage moduleKey={route.moduleKey} />;
    case 'space':
      return <SpacePage spaceKey={route.spaceKey} />;
    case 'spaceSettings':
      return <SpaceSettingsPage spaceKey={route.spaceKey} route={route.route} />;
    case 'spaceApp':
      return <SpaceAppPage spaceKey={route.spaceKey} route={route.route} />;
    case 'view':
      return <ViewPage spaceKey={route.spaceKey} pageId={route.pageId} />;
    case 'other':
      return <OtherContentPage spaceKey={route.spaceKey} kind={route.kind} id={route.id} />;
    case 'edit':
      return <EditPage spaceKey={route.spaceKey} pageId={route.pageId} people={session.people} />;
    case 'export':
      return <ExportPage pageId={route.pageId} type={route.type} />;
    case 'projects':
      return <ProjectsPage />;
    case 'project':
      return <ProjectPage projectKey={route.projectKey} />;
    case 'projectApp':
      return <ProjectAppPage projectKey={route.projectKey} moduleKey={route.moduleKey} />;
    case 'workflow':
      return <WorkflowPage projectKey={route.projectKey} />;
    case 'issue':
      return <IssuePage issueKey={route.issueKey} />;
  }
};

const App = ({ route }: { route: Route }) => (
  <Loading of={useLoaded(getSession)}>
    {(session) => (
      <>
        <TopBar product={productOf(route)} session={session} />
        <Suspense fallback={<p className="loading">Loading…</p>}>
          <Page route={route} session={session} />
        </Suspense>
      </>
    )}
  </Loading>
);

const root = document.getElementById('root');
const route = routeOf(window.location.pathname);
if (root && route) {
  createRoot(root).render(<App route={route} />);
}
