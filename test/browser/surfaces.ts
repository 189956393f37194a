/** Every surface that a person opens by itself, and how. Dialogs over them are opened from there. */
import type { FrameLocator, Locator } from 'playwright-core';
import type { LocalSite } from '../../packages/local-site/site';
import type { PersonInBrowser } from './person';

export interface Surface {
  /** What the host page names it by. */
  title: string;
  open: (person: PersonInBrowser) => Promise<unknown>;
  frame: (person: PersonInBrowser) => FrameLocator;
  /** What the person came for. */
  content: (frame: FrameLocator) => Locator;
}

const named = (title: string) => (person: PersonInBrowser) => person.page.frameLocator(`iframe[title="${title}"]`);
const action = (person: PersonInBrowser) => person.action;

/** `pageUrl`: of a page with a design that is called Vault, and that PAY-1 is linked to. */
export const surfacesOf = (site: () => LocalSite, pageUrl: () => string): Record<string, Surface> => ({
  'the header of a design': {
    title: 'TDD',
    open: ({ page }) => page.goto(pageUrl()),
    frame: ({ macro }) => macro,
    content: (frame) => frame.getByRole('link', { name: 'PAY-1' }),
  },
  'the byline of a page': {
    title: 'Draft',
    async open({ page }) {
      await page.goto(pageUrl());
      await page.getByRole('list', { name: 'From apps' }).getByRole('button', { name: 'Draft' }).click();
    },
    frame: ({ byline }) => byline,
    content: (frame) => frame.getByText('Draft').first(),
  },
  'an action on a page': {
    title: 'Export as Markdown',
    async open({ page }) {
      await page.goto(pageUrl());
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Export as Markdown' }).click();
    },
    frame: action,
    content: (frame) => frame.getByText('Words.'),
  },
  'the overview of a space': {
    title: 'Technical designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/spaces/ENG/apps/designs`),
    frame: named('Technical designs'),
    content: (frame) => frame.getByRole('link', { name: 'Vault' }).first(),
  },
  'the overview of a project': {
    title: 'Technical designs',
    open: ({ page }) => page.goto(`${site().url}/jira/projects/PAY/apps/project-designs`),
    frame: named('Technical designs'),
    content: (frame) => frame.getByRole('link', { name: 'Vault' }).first(),
  },
  'the templates of a space': {
    title: 'Design templates',
    open: (person) => person.openTemplateSettings(),
    frame: ({ settings }) => settings,
    content: (frame) => frame.getByText('No templates yet', { exact: false }).or(frame.getByRole('article')).first(),
  },
  'the sync settings of a space': {
    title: 'Sync of designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/spaces/ENG/settings/sync-of-designs`),
    frame: named('Sync of designs'),
    content: (frame) => frame.getByRole('combobox').first(),
  },
  'the approval policy of a space': {
    title: 'Approval of designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/spaces/ENG/settings/approval-of-designs`),
    frame: named('Approval of designs'),
    content: (frame) => frame.getByRole('combobox').first(),
  },
  'the picker in the editor': {
    title: 'TDD',
    async open(person) {
      await person.startPage('Cards');
      await person.editor.click();
      await person.choose('/', 'tdd', /TDD/);
    },
    frame: ({ picker }) => picker,
    content: (frame) => frame.getByRole('textbox', { name: /Feature name/ }),
  },
  'a page saved as a template': {
    title: 'Save as design template',
    async open({ page }) {
      await page.goto(pageUrl());
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: /template/ }).click();
    },
    frame: action,
    content: (frame) => frame.getByRole('textbox', { name: /Name/ }),
  },
  'the settings of Confluence': {
    title: 'Technical designs',
    open: ({ page }) => page.goto(`${site().url}/wiki/admin/apps/administration`),
    frame: named('Technical designs'),
    content: (frame) => frame.getByRole('combobox').first(),
  },
  'the panel of an epic': {
    title: 'Technical designs',
    open: (person) => person.openIssue('PAY-1'),
    frame: ({ panel }) => panel,
    content: (frame) => frame.getByRole('link', { name: 'Vault' }).first(),
  },
  'what stands beside an epic': {
    title: 'Design status',
    async open(person) {
      await person.openIssue('PAY-1');
      await person.page.getByRole('button', { name: /^Designs/ }).click();
    },
    frame: ({ issueContext }) => issueContext,
    content: (frame) => frame.getByText('Draft').first(),
  },
});
