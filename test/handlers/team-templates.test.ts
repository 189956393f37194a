import type { AdfDocument } from '../../src/contract/adf-node';
import type { ApiAnswer, ApiInput, TeamTemplate } from '../../src/contract/api';
import { adfErrors } from '../../packages/local-site/adf-validator';
import { ada, ben, dmitri, emma } from '../../packages/local-site/products/people';
import { engineering, security } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, date, doc, h, header, macro, mention, p, prompt, questionColumns, row, table, text } from '../words';
import { peopleOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let contractor: SitePersonAtWork;
let admin: SitePersonAtWork;
let lead: SitePersonAtWork;

beforeAll(async () => {
  site = await startSite();
  [author, lead, admin, contractor] = peopleOn(site, ada, ben, dmitri, emma);
});
afterAll(() => site.stop());

const strong = (words: string) => ({ ...text(words), marks: [{ type: 'strong' }] });
const today = { featureName: 'Refunds', authors: [], date: '2026-11-20', links: [] };

let count = 0;
const name = (of: string) => `${of} ${String((count += 1))}`;
const publish = (document: AdfDocument) => author.createPage(engineering.id, name('Page'), document);
const markdown = (...lines: string[]) => ({ markdown: lines.join('\n\n') });

const simple = markdown(
  '# [Feature name] - Design',
  '**Author:** [Your name]',
  '## Goals',
  '[What has to be true?]',
  '## Risks',
  'None',
);
type Saving = Partial<ApiInput<'saveTeamTemplate'>>;
const saving = (change: Saving = {}): ApiInput<'saveTeamTemplate'> => ({
  spaceId: engineering.id,
  name: name('Template'),
  purpose: '',
  source: simple,
  requiredSections: [],
  ...change,
});
const saved = async (change: Saving = {}): Promise<TeamTemplate> =>
  valueOf(await admin.settings('ENG', 'saveTeamTemplate', saving(change))).template;
const listed = async (person: SitePersonAtWork, spaceId = engineering.id) =>
  valueOf(await person.settings('ENG', 'listTeamTemplates', { spaceId }));
const names = async (person: SitePersonAtWork) => (await listed(person)).templates.map((template) => template.name);
const refusal = (code: string, message: string, advice: string) => ({ ok: false, error: { code, message, advice } });
const gone = refusal(
  'not-found',
  'This template was removed, or you may not see the space it belongs to.',
  'Choose another template.',
);
const noSpace = refusal(
  'not-found',
  'This space doesn’t exist any more, or you may not see it.',
  'Choose another space, or ask its admin for access.',
);
const section = (title: string, level = 2) => ({ level, title });

describe('saving', () => {
  test('a page keeps its text as an example, without what belongs to the page alone', async () => {
    const pageId = await publish(
      doc(
        macro(
          { templateId: 'engineering', templateVersion: 1 },
          h(1, 'Payouts - Technical Design'),
          p(strong('Author:'), ' ', mention(ada.accountId, 'Ada Park')),
          h(2, 'Goals'),
          p('Pay out within an hour.'),
          h(2, 'Open Questions'),
          table(
            header(...questionColumns),
            row(
              'r1',
              '1',
              'Which bank?',
              undefined,
              undefined,
              undefined,
              undefined,
              card('https://x.example/browse/PAY-1'),
            ),
          ),
        ),
        { type: 'expand', attrs: { title: 'Details' }, content: [p('Inside')] },
      ),
    );
    const source = { pageId, keep: 'everything' as const };
    const wanted = saving({ name: 'Payout design', purpose: 'For payouts.', source, requiredSections: ['Goals'] });
    const { template, repairs } = valueOf(await admin.settings('ENG', 'saveTeamTemplate', wanted));
    const preview = valueOf(await admin.settings('ENG', 'previewTeamTemplate', { templateId: template.id }));
    expect({ template, repairs, document: preview.document }).toEqual({
      template: {
        id: expect.stringMatching(/^team-[0-9a-f-]{36}$/) as string,
        name: 'Payout design',
        purpose: 'For payouts.',
        version: 1,
        sections: [section('Goals'), section('Open Questions')],
        requiredSections: ['Goals'],
        updatedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
        updatedBy: { accountId: dmitri.accountId, displayName: dmitri.displayName },
      },
      repairs: [
        { what: 'Tickets of rows', done: 'left out, as they belong to the page' },
        { what: 'Expands', done: 'opened, each with its title as a bold line' },
      ],
      document: doc(
        { ...h(1, ''), content: [prompt('Feature name'), text(' - Technical Design')] },
        p(strong('Author:'), ' ', mention(ada.accountId, 'Ada Park')),
        h(2, 'Goals'),
        p('Pay out within an hour.'),
        h(2, 'Open Questions'),
        table(
          header(...questionColumns),
          row('r1', '1', 'Which bank?', undefined, undefined, undefined, undefined, undefined),
        ),
        p(strong('Details')),
        p('Inside'),
      ),
    });
  });

  test('a page can keep its structure alone', async () => {
    const pageId = await publish(doc(h(1, 'Payouts - Technical Design'), p('Words'), h(2, 'Goals'), p('More words')));
    const source = { pageId, keep: 'structure' as const };
    const before = await names(admin);
    const { document } = valueOf(await admin.settings('ENG', 'previewTeamTemplate', { source }));
    expect({ document, after: await names(admin) }).toEqual({
      document: doc(
        { ...h(1, ''), content: [prompt('Feature name'), text(' - Technical Design')] },
        h(2, 'Goals'),
        p(),
      ),
      after: before,
    });
  });

  test('Markdown gets prompts for its texts in square brackets', async () => {
    const { document, sections, repairs } = valueOf(
      await admin.settings('ENG', 'previewTeamTemplate', { source: simple }),
    );
    expect({ document, sections, repairs }).toEqual({
      document: doc(
        { ...h(1, ''), content: [prompt('Feature name'), text(' - Design')] },
        p(strong('Author:'), ' ', prompt('Your name')),
        h(2, 'Goals'),
        p(prompt('What has to be true?')),
        h(2, 'Risks'),
        p('None'),
      ),
      sections: [section('Goals'), section('Risks')],
      repairs: [{ what: 'Text in square brackets', done: 'made prompts' }],
    });
  });

  test('a name that the space has already is refused', async () => {
    const first = await saved({ name: 'Our Template' });
    const again = await admin.settings('ENG', 'saveTeamTemplate', saving({ name: 'our template' }));
    const elsewhere = valueOf(
      await admin.settings('SEC', 'saveTeamTemplate', saving({ spaceId: security.id, name: 'Our Template' })),
    );
    expect({ again, elsewhere: elsewhere.template.name === first.name }).toEqual({
      again: refusal(
        'title-taken',
        'This space has a template called “our template” already.',
        'Choose another name, or replace that template.',
      ),
      elsewhere: true,
    });
  });

  test('a section that is not there can’t be required', async () => {
    const wanted = saving({ requiredSections: ['Goals', 'Costs'] });
    expect(await admin.settings('ENG', 'saveTeamTemplate', wanted)).toEqual(
      refusal(
        'invalid-input',
        'The template has no section “Costs”, so it can’t be required.',
        'Choose among the sections it has.',
      ),
    );
  });
});

describe('what can’t be a template is refused, and nothing is stored', () => {
  const refusedSaving = async (change: Saving): Promise<ApiAnswer<'saveTeamTemplate'>> => {
    const before = await names(admin);
    const answer = await admin.settings('ENG', 'saveTeamTemplate', saving(change));
    expect(await names(admin)).toEqual(before);
    return answer;
  };

  test('a document that storage does not take', async () => {
    const long = markdown(
      '# Title',
      ...Array.from({ length: 3000 }, () => 'A line of about one hundred characters, '.repeat(2)),
    );
    expect(await refusedSaving({ source: long })).toEqual(
      refusal(
        'too-large',
        expect.stringMatching(/^The document is \d{3} KB, and a template can be 246 KB\.$/) as string,
        'Make a template of a part of it, or keep its structure alone.',
      ),
    );
  });

  test('10,000 headings', async () => {
    const source = markdown(...Array.from({ length: 10_000 }, (_, index) => `## Heading ${String(index)}`));
    expect(await refusedSaving({ source })).toEqual(
      refusal(
        'too-large',
        'The document has 10,000 headings, and a template has 200 at most.',
        'Make a template of a part of it.',
      ),
    );
  });

  test('Markdown that is too long', async () => {
    expect(await refusedSaving({ source: markdown('é'.repeat(220_000)) })).toEqual(
      refusal(
        'too-large',
        'The Markdown is 440 KB, and 400 KB can be converted at once.',
        'Split it into several pages, or leave out what is embedded in it.',
      ),
    );
  });

  test('a page the person may not see', async () => {
    expect(await refusedSaving({ source: { pageId: '131105', keep: 'everything' } })).toEqual(
      refusal(
        'not-found',
        'This page doesn’t exist any more, or you may not see it.',
        'Look in the space’s trash, or ask the page’s owner for access.',
      ),
    );
  });

  test('scripts in links come through neither from a page nor from Markdown', async () => {
    const link = { ...text('here'), marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] };
    const pageId = await publish(doc(h(1, 'Title'), p(link, ' ', card('javascript:alert(2)'))));
    const drafts = await Promise.all(
      [{ pageId, keep: 'everything' as const }, markdown('# Title', '[here](javascript:alert(1))')].map(
        async (source) => valueOf(await admin.settings('ENG', 'previewTeamTemplate', { source })),
      ),
    );
    const hrefs = drafts.map(({ document }) => JSON.stringify(document).match(/"(?:href|url)":"[^"]*"/g));
    expect(hrefs).toEqual([null, null]);
  });

  test('a source that is no source', async () => {
    const pageId = await publish(doc(p('Words')));
    expect(
      await author.raw(pageId, 'saveTeamTemplate', { ...saving(), source: { document: doc(p('Words')) } }),
    ).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });
});

describe('those who administer the space manage; those who may see it use', () => {
  test('only the first save, replace, rename and remove', async () => {
    const { id: templateId } = await saved();
    const may = (what: string) =>
      refusal(
        'forbidden',
        `You may not ${what} in “Payments Engineering”: only those who administer the space may.`,
        'Ask an admin of the space to do it.',
      );
    const replacement = { templateId, source: simple, requiredSections: [] };
    expect([
      await lead.settings('ENG', 'saveTeamTemplate', saving()),
      await lead.settings('ENG', 'replaceTeamTemplate', replacement),
      await lead.settings('ENG', 'renameTeamTemplate', { templateId, name: 'Mine', purpose: '' }),
      await lead.settings('ENG', 'removeTeamTemplate', { templateId }),
      (await listed(lead)).canManage,
      (await listed(admin)).canManage,
    ]).toEqual([
      may('save templates'),
      may('replace templates'),
      may('rename templates'),
      may('remove templates'),
      false,
      true,
    ]);
  });

  test('who may not see a space learns nothing of its templates', async () => {
    const { template } = valueOf(await admin.settings('SEC', 'saveTeamTemplate', saving({ spaceId: security.id })));
    const templateId = template.id;
    const pageId = await publish(doc(p('Words')));
    const hostile = await publish(doc(macro({ templateId, templateVersion: 1 }, p('Words'))));
    const design = valueOf(await contractor.macro(hostile, 'getDesign', { pageId: hostile })).design;
    const seen = valueOf(await admin.macro(hostile, 'getDesign', { pageId: hostile })).design;
    expect([
      await contractor.settings('ENG', 'listTeamTemplates', { spaceId: security.id }),
      await contractor.macro(pageId, 'startPicker', { spaceId: security.id }),
      await contractor.settings('ENG', 'previewTeamTemplate', { templateId }),
      await contractor.macro(pageId, 'buildDocument', { templateId, prefill: today }),
      await contractor.settings('ENG', 'renameTeamTemplate', { templateId, name: 'Mine', purpose: '' }),
      await contractor.settings('ENG', 'saveTeamTemplate', saving({ spaceId: security.id })),
      design.template,
      seen.template?.name,
    ]).toEqual([noSpace, noSpace, gone, gone, gone, noSpace, null, template.name]);
  });

  test('a template that never was is gone too', async () => {
    const templateId = 'team-00000000-0000-4000-8000-000000000000';
    expect([
      await author.settings('ENG', 'previewTeamTemplate', { templateId }),
      await admin.settings('ENG', 'removeTeamTemplate', { templateId }),
    ]).toEqual([gone, gone]);
  });
});

describe('using', () => {
  test('the picker offers the templates of the space after the built-in ones', async () => {
    const template = await saved({ name: 'Zebra', source: markdown('# Title', '## Milestones', '## Goals') });
    const pageId = await publish(doc(p('Words')));
    const offered = valueOf(await contractor.macro(pageId, 'startPicker', { spaceId: engineering.id })).templates;
    const without = valueOf(await contractor.macro(pageId, 'startPicker', {})).templates;
    expect({
      builtIn: offered.slice(0, 5).map(({ team }) => team),
      own: offered.find(({ id }) => id === template.id),
      without: without.length,
    }).toEqual({
      builtIn: [false, false, false, false, false],
      own: {
        id: template.id,
        team: true,
        version: 1,
        name: 'Zebra',
        purpose: '',
        sections: [section('Milestones'), section('Goals')],
        hasTimeline: true,
      },
      without: 5,
    });
  });

  test('a document is made from it as from a built-in one, with ids of its own', async () => {
    const { id: templateId } = await saved({
      source: markdown(
        '# [Feature name] - Design',
        '**Author:** [Name]',
        '**Date:** [Day]',
        '## Goals',
        '- [ ] [Do it]',
      ),
    });
    const pageId = await publish(doc(p('Words')));
    const prefill = { ...today, authors: [{ accountId: ada.accountId, displayName: 'Ada Park' }] };
    const built = valueOf(await author.macro(pageId, 'buildDocument', { templateId, prefill }));
    const again = valueOf(await author.macro(pageId, 'buildDocument', { templateId, prefill }));
    const tasks = ({ document }: typeof built) => document.content.at(-1)?.attrs?.localId;
    expect({
      ...built,
      document: { ...built.document, content: built.document.content.slice(0, -1) },
      sameIds: tasks(built) === tasks(again),
      errors: adfErrors(doc(macro({}, ...built.document.content))),
    }).toEqual({
      document: doc(
        { ...h(1, ''), content: [text('Refunds'), text(' - Design')] },
        p(strong('Author:'), ' ', mention(ada.accountId, 'Ada Park')),
        p(strong('Date:'), ' ', date('2026-11-20')),
        h(2, 'Goals'),
      ),
      config: { templateId, templateVersion: 1 },
      sameIds: false,
      errors: [],
    });
  });

  test('a page is created from it on an epic', async () => {
    const template = await saved();
    const { design } = valueOf(
      await lead.panel('PAY-2', 'createDesign', {
        spaceId: engineering.id,
        title: name('From a team'),
        templateId: template.id,
        prefill: today,
      }),
    );
    expect(design.template).toEqual({
      id: template.id,
      name: template.name,
      version: 1,
      latestVersion: 1,
      addedSections: [],
    });
  });
});

describe('a template that changes later', () => {
  test('changes no page, which says what was added to the template since', async () => {
    const { id: templateId, name: called } = await saved({ requiredSections: ['Goals'] });
    const { document, config } = valueOf(
      await author.macro(await publish(doc(p('Words'))), 'buildDocument', { templateId, prefill: today }),
    );
    const pageId = await publish(doc(macro(config, ...document.content, h(2, 'Costs'))));
    const before = (await author.page(pageId)).document;
    const source = markdown('# [Feature name]', '## Goals', '## Security', '## Costs');
    const { template } = valueOf(
      await admin.settings('ENG', 'replaceTeamTemplate', { templateId, source, requiredSections: ['Security'] }),
    );
    const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
    expect({
      template: { version: template.version, required: template.requiredSections, sections: template.sections },
      page: (await author.page(pageId)).document,
      design: design.template,
    }).toEqual({
      template: {
        version: 2,
        required: ['Security'],
        sections: [section('Goals'), section('Security'), section('Costs')],
      },
      page: before,
      design: { id: templateId, name: called, version: 1, latestVersion: 2, addedSections: ['Security'] },
    });
  });

  test('is renamed without becoming another version', async () => {
    const { id: templateId } = await saved();
    const [name1, name2] = [name('New name'), name('Newer name')];
    const renamed = valueOf(
      await admin.settings('ENG', 'renameTeamTemplate', { templateId, name: name1, purpose: 'For us.' }),
    ).template;
    await admin.settings('ENG', 'renameTeamTemplate', { templateId, name: name2, purpose: 'For us.' });
    const found = (await listed(contractor)).templates.find(({ id }) => id === templateId);
    expect([renamed.name, renamed.version, found?.name, found?.purpose, found?.version]).toEqual([
      name1,
      1,
      name2,
      'For us.',
      1,
    ]);
  });

  test('is renamed to one without a purpose', async () => {
    const { id: templateId } = await saved({ purpose: 'For us.' });
    const called = name('New name');
    valueOf(await admin.settings('ENG', 'renameTeamTemplate', { templateId, name: called, purpose: ' ' }));
    const found = (await listed(contractor)).templates.find(({ id }) => id === templateId);
    expect([found?.name, found?.purpose]).toEqual([called, '']);
  });

  test('is removed, and its designs still say its name', async () => {
    const { id: templateId, name: called } = await saved();
    const pageId = await publish(doc(macro({ templateId, templateVersion: 1 }, h(2, 'Goals'))));
    expect(valueOf(await admin.settings('ENG', 'removeTeamTemplate', { templateId }))).toEqual({ templateId });
    const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
    expect({
      design: design.template,
      listed: (await names(admin)).includes(called),
      built: await author.macro(pageId, 'buildDocument', { templateId, prefill: today }),
      again: await admin.settings('ENG', 'removeTeamTemplate', { templateId }),
      taken: (await saved({ name: called })).name,
    }).toEqual({
      design: { id: templateId, name: called, version: 1, latestVersion: null, addedSections: [] },
      listed: false,
      built: gone,
      again: gone,
      taken: called,
    });
  });

  test('two who replace it at once both get a version of their own', async () => {
    const { id: templateId } = await saved();
    const replace = (title: string) =>
      admin.settings('ENG', 'replaceTeamTemplate', {
        templateId,
        source: markdown(`## ${title}`),
        requiredSections: [],
      });
    const versions = (await Promise.all(['One', 'Two'].map(replace))).map((answer) => valueOf(answer).template.version);
    expect(versions.sort()).toEqual([2, 3]);
  });
});
