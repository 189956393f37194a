import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { connectJira, isJiraConnected } from '../rest/session';

/** Jira is optional for the app: here it is connected and disconnected. */
export const JiraConnection = () => {
  const loaded = useLoaded(isJiraConnected);
  return (
    <section aria-labelledby="jira-connection">
      <h2 id="jira-connection">Jira connection</h2>
      <Loading of={loaded}>
        {(connected, reload) => (
          <p>
            The app is {connected ? 'connected to Jira' : 'installed in Confluence only'}. It needs Confluence; Jira is
            optional.{' '}
            <button
              type="button"
              className="button button-small"
              onClick={() => {
                void connectJira(!connected).then(reload);
              }}
            >
              {connected ? 'Disconnect Jira' : 'Connect Jira'}
            </button>
          </p>
        )}
      </Loading>
    </section>
  );
};
