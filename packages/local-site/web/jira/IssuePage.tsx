import { useEffect } from 'react';
import { emit } from '../../forge/bridge/host';
import { AdfView } from '../adf/AdfView';
import { AppModule } from '../frame/AppModule';
import { Breadcrumbs } from '../frame/Breadcrumbs';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useReloadOnReturn } from '../frame/useReloadOnReturn';
import { useTitle } from '../frame/useTitle';
import { type Issue, getChildrenOf, getIssue, getTransitions, issuePath } from '../rest/jira';
import { getChangesByOthers } from '../rest/modules';
import { type AppModule as Module, getModules } from '../rest/session';
import { ChildIssues } from './ChildIssues';
import { IssueContext } from './IssueContext';
import { IssueDetails } from './IssueDetails';
import { IssueIcon } from './IssueIcon';
import { StatusMenu } from './StatusMenu';

const load = async (key: string) => {
  const issue = await getIssue(key);
  const [children, transitions, modules] = await Promise.all([
    getChildrenOf(key),
    getTransitions(key),
    getModules(key),
  ]);
  const ofType = (wanted: string) => modules.filter(({ type }) => type === wanted);
  return { issue, children, transitions, panels: ofType('jira:issuePanel'), contexts: ofType('jira:issueContext') };
};

/** An issue with what is below it and the app's panels. */
export const IssuePage = ({ issueKey }: { issueKey: string }) => {
  const loaded = useLoaded(() => load(issueKey));
  useReloadOnReturn(loaded.state === 'ready' ? loaded.reload : undefined);
  useChangesByOthers(issueKey);
  useTitle(loaded.state === 'ready' ? `[${issueKey}] ${loaded.value.issue.fields.summary}` : issueKey);
  return (
    <main className="page page-wide">
      <Loading of={loaded}>
        {({ issue, children, transitions, panels, contexts }, reload) => (
          <>
            <IssueBreadcrumbs issue={issue} />
            <div className="issue-layout">
              <div>
                <h1 className="page-title">{issue.fields.summary}</h1>
                <StatusMenu
                  issueKey={issue.key}
                  status={issue.fields.status}
                  transitions={transitions}
                  onChanged={reload}
                />
                <section aria-label="Description">
                  <h2>Description</h2>
                  {issue.fields.description ? (
                    <AdfView document={issue.fields.description} />
                  ) : (
                    <p className="subtle">None</p>
                  )}
                </section>
                <ChildIssues
                  title="Child issues"
                  issues={children.filter(({ fields }) => !fields.issuetype.subtask)}
                  onChanged={reload}
                />
                <ChildIssues
                  title="Sub-tasks"
                  issues={children.filter(({ fields }) => fields.issuetype.subtask)}
                  onChanged={reload}
                />
                {panels.map((panel) => (
                  <IssuePanel key={panel.key} panel={panel} issue={issue} />
                ))}
              </div>
              <div>
                <IssueDetails issue={issue} />
                {contexts.map((module) => (
                  <IssueContext key={module.key} module={module} issue={issue} />
                ))}
              </div>
            </div>
          </>
        )}
      </Loading>
    </main>
  );
};

const secondsBetweenLooks = 2;

/** Tells the app's surfaces, some seconds later as in Jira, that somebody else has changed the issue. */
const useChangesByOthers = (issueKey: string) => {
  useEffect(() => {
    let known: number | undefined;
    const look = async () => {
      const count = await getChangesByOthers(issueKey);
      if (known !== undefined && count > known) emit('JIRA_ISSUE_CHANGED', { changes: [{ changeType: 'updated' }] });
      known = count;
    };
    const looking = () => {
      // Who signs out or stops the site sees that elsewhere.
      look().catch(() => undefined);
    };
    looking();
    const timer = setInterval(looking, secondsBetweenLooks * 1000);
    return () => {
      clearInterval(timer);
    };
  }, [issueKey]);
};

const IssueBreadcrumbs = ({ issue: { key, fields } }: { issue: Issue }) => (
  <div className="issue-head">
    <Breadcrumbs
      trail={[
        { href: '/jira', name: 'Projects' },
        { href: `/jira/projects/${fields.project.key}`, name: fields.project.name },
        ...(fields.parent ? [{ href: issuePath(fields.parent.key), name: fields.parent.key }] : []),
        { href: issuePath(key), name: key },
      ]}
    />
    <IssueIcon type={fields.issuetype} />
  </div>
);

const IssuePanel = ({ panel, issue }: { panel: Module; issue: Issue }) => (
  <section aria-label={panel.title} className="issue-panel">
    <h2>{panel.title}</h2>
    <AppModule
      view={{
        moduleKey: panel.key,
        title: panel.title,
        localId: `${issue.id}-${panel.key}`,
        extension: { issue: { id: issue.id, key: issue.key } },
      }}
    />
  </section>
);
