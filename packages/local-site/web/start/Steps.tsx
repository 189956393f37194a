import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { getSpaces } from '../rest/confluence';
import { getIssuesOf, getProjects, issuePath } from '../rest/jira';

/** A space to write in and an epic to link to, of those that the person sees. */
const load = async () => {
  const [spaces, projects] = await Promise.all([getSpaces(), getProjects()]);
  const [space] = spaces;
  const project = projects.find(({ key }) => key === 'PAY') ?? projects[0];
  const issues = project ? await getIssuesOf(project.key) : [];
  return { space, project, epic: issues.find(({ fields }) => fields.issuetype.hierarchyLevel === 1) };
};

/** What to try, in five steps. */
export const Steps = () => {
  const loaded = useLoaded(load);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">Five steps to try</h2>
      <Loading of={loaded}>
        {({ space, project, epic }) => (
          <ol className="steps">
            <li>
              <strong>Write a design.</strong> Open{' '}
              <a href={space ? `/wiki/spaces/${space.key}` : '/wiki'}>{space?.name ?? 'a space'}</a>, choose Create,
              give the page a title and type <kbd>/tdd</kbd>.
            </li>
            <li>
              <strong>Pick a template and the epic.</strong>{' '}
              {epic ? (
                <>
                  Link it to <a href={issuePath(epic.key)}>{epic.key}</a> ({epic.fields.summary}).
                </>
              ) : (
                'Link it to an epic.'
              )}{' '}
              Insert puts the document into the editor. Fill in an open question or two, with a due date and an owner,
              then publish.
            </li>
            <li>
              <strong>Look at the epic.</strong> {epic ? <a href={issuePath(epic.key)}>{epic.key}</a> : 'The epic'}{' '}
              shows the design with its status, its open questions and its next milestone.
            </li>
            <li>
              <strong>Sync.</strong> From the page or the panel: each open question and milestone becomes a sub-task of
              one tracking issue, and its ticket appears in its row on the page.
            </li>
            <li>
              <strong>Complete a sub-task</strong> in{' '}
              <a href={project ? `/jira/projects/${project.key}` : '/jira'}>{project?.name ?? 'the project'}</a> and
              sync again: its row is marked done. Sync once more: nothing is written.
            </li>
          </ol>
        )}
      </Loading>
    </section>
  );
};
