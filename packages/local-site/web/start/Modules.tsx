import type { AppModule } from '../rest/session';

/** What of the app there is to see, for an app that the site has no steps for. */
export const Modules = ({ modules }: { modules: AppModule[] }) => (
  <section aria-labelledby="modules">
    <h2 id="modules">What it brings</h2>
    <ul>
      {modules.map(({ key, title, type }) => (
        <li key={key}>
          <strong>{title}</strong>, <code>{type}</code>
        </li>
      ))}
    </ul>
  </section>
);
