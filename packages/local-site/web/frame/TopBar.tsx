import { useState } from 'react';
import { type Session, becomePerson, keepLocale } from '../rest/session';
import { Avatar } from './Avatar';
import { Menu } from './Menu';
import { colorMode, setColorMode } from './theme';

export type Product = 'confluence' | 'jira' | undefined;

/** The bar on top of every page: which product, who is looking, light or dark. */
export const TopBar = ({ product, session }: { product: Product; session: Session }) => (
  <header className="top-bar">
    <a className="top-bar-home" href="/">
      Local site
    </a>
    <nav aria-label="Products" className="top-bar-products">
      <a href="/wiki" aria-current={product === 'confluence' ? 'true' : undefined}>
        Confluence
      </a>
      <a href="/jira" aria-current={product === 'jira' ? 'true' : undefined}>
        Jira
      </a>
    </nav>
    <div className="top-bar-end">
      <LanguageSwitcher session={session} />
      <ColorModeButton />
      <PersonSwitcher session={session} />
    </div>
  </header>
);

const ColorModeButton = () => {
  const [mode, setMode] = useState(colorMode);
  const next = mode === 'light' ? 'dark' : 'light';
  return (
    <button
      type="button"
      className="button button-subtle"
      aria-label={`Switch to ${next} mode`}
      onClick={() => {
        void setColorMode(next);
        setMode(next);
      }}
    >
      {next === 'dark' ? 'Dark' : 'Light'}
    </button>
  );
};

const languages = [
  { locale: 'en-US', name: 'English' },
  { locale: 'de-DE', name: 'Deutsch' },
  { locale: 'ja-JP', name: '日本語' },
];

/** The language that the app is told its viewer speaks; the site itself speaks English. */
const LanguageSwitcher = ({ session }: { session: Session }) => (
  <Menu
    label="Language of the app"
    className="button button-subtle"
    items={languages.map(({ locale, name }) => ({
      key: locale,
      label: name,
      chosen: locale === session.locale,
      onSelect: () => {
        void keepLocale(locale).then(() => {
          window.location.reload();
        });
      },
    }))}
  >
    {languages.find(({ locale }) => locale === session.locale)?.name ?? session.locale}
  </Menu>
);

/** Everyone may become anyone here: it shows what each of them is allowed to see and do. */
const PersonSwitcher = ({ session }: { session: Session }) => (
  <Menu
    label={`Switch person: ${session.person.displayName}`}
    className="button button-subtle person"
    items={[...session.people, session.nobody].map((person) => ({
      key: person.accountId,
      label: (
        <>
          <Avatar name={person.displayName} />
          {person.displayName}
        </>
      ),
      hint: person.role,
      chosen: person.accountId === session.person.accountId,
      onSelect: () => {
        void becomePerson(person.accountId).then(() => {
          window.location.reload();
        });
      },
    }))}
  >
    <Avatar name={session.person.displayName} />
    <span className="person-name">{session.person.displayName}</span>
  </Menu>
);
