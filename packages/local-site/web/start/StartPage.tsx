import { getModules, type Session } from '../rest/session';
import { hasConfluencePage } from '../confluencePage';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { Consent } from './Consent';
import { JiraConnection } from './JiraConnection';
import { Modules } from './Modules';
import { People } from './People';
import { Readers } from './Readers';
import { Steps } from './Steps';

const ownPages = 'Pages are shown and edited with Confluence’s own renderer and editor; what is around them is plain.';
const plainPages =
  'Pages are plain ones for now: Confluence’s own renderer and editor are being installed, and are there when you next open a page.';

/** What this site is and what to try on it. */
export const StartPage = ({ session }: { session: Session }) => {
  const modules = useLoaded(getModules);
  useTitle(`${session.app}: local site`);
  return (
    <main className="page page-narrow start">
      <h1>{session.app}, on a local Confluence and Jira</h1>
      <p className="lead">
        This is the Forge app itself, with its own manifest, functions and surfaces, in a Confluence and a Jira that run
        on this machine. What you write is kept; <code>--fresh</code> starts over.
      </p>
      <Loading of={modules}>
        {(shown) => (session.steps.length > 0 ? <Steps steps={session.steps} /> : <Modules modules={shown} />)}
      </Loading>
      <People session={session} />
      <JiraConnection />
      <Consent />
      <Readers />
      <section aria-labelledby="proves">
        <h2 id="proves">What this site proves, and what it does not</h2>
        <p>
          Real here: the app’s code and bundles, Atlassian’s <code>@forge/*</code> packages and their protocol, the
          Content-Security-Policy that Forge builds, the manifest’s scopes, and the official schema of documents.
        </p>
        <p>
          Modelled here: how Confluence and Jira behave, and only as far as the app calls them. A request that is not
          modelled fails loudly. {hasConfluencePage ? ownPages : plainPages} Atlassian’s runtime and the real products
          are not part of it.
        </p>
      </section>
    </main>
  );
};
