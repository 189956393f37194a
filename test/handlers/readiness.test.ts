import { ada, chloe, dmitri } from '../../packages/local-site/products/people';
import { engineering } from '../../packages/local-site/products/spaces';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { card, date, doc, h, lozenge, macro, openQuestions, p, prompt, row } from '../words';
import { askForReview } from './reviews';
import { personOn, type SitePersonAtWork, valueOf } from './site-person';

let site: LocalSite;
let author: SitePersonAtWork;
let epicId: string;

beforeAll(async () => {
  site = await startSite();
  author = personOn(site, ada.accountId);
  epicId = await author.issueId('PAY-1');
});
afterAll(() => site.stop());

const config = () => ({ templateId: 'guardrails', templateVersion: 1, epicId, epicKey: 'PAY-1' });
const mapping = 'Every rule of the house is kept where the table in the appendix says it is';
const unready = () =>
  doc(
    macro(
      config(),
      h(1, 'Cards - Technical Design'),
      p('Epic: ', card(`${site.url}/browse/PAY-1`)),
      h(2, 'Guardrail Mapping'),
      p(prompt('For each rule the requirements name: where in this design it is kept')),
      h(2, 'Security Considerations'),
      p('Only the owner of a card sees it'),
    ),
  );
const ready = () =>
  doc(
    macro(
      config(),
      h(1, 'Cards - Technical Design'),
      h(2, 'Architecture Overview'),
      p('The vault of the bank keeps the cards, and the shop keeps nothing but their last four digits'),
      h(2, 'Guardrail Mapping'),
      p(mapping),
      ...openQuestions(
        row('r1', '1', 'Which vault?', undefined, date('2020-01-31'), lozenge('Open'), undefined, undefined),
      ),
    ),
  );

let titles = 0;
const publish = async (document: ReturnType<typeof doc>) => {
  const title = `Readiness ${String((titles += 1))}`;
  return { title, pageId: await author.publishInserted(engineering.id, title, document) };
};
const readinessOf = async (person: SitePersonAtWork, pageId: string) =>
  valueOf(await person.macro(pageId, 'getDesign', { pageId })).design.readiness;

test('the macro and the panel say how far a design is', async () => {
  const { pageId } = await publish(unready());
  const inMacro = await readinessOf(author, pageId);
  const { designs } = valueOf(await author.panel('PAY-1', 'getEpicDesigns', {}));
  expect(designs.find((design) => design.pageId === pageId)?.readiness).toEqual(inMacro);
  expect({ ...inMacro, findings: inMacro?.findings.slice(0, 2) }).toEqual({
    sections: { written: 1, total: 2 },
    promptsLeft: 1,
    counts: { blocking: 2, warning: 3, note: expect.any(Number) as number },
    findings: [
      {
        rule: 'missing-section',
        severity: 'blocking',
        section: null,
        anchor: null,
        inMacro: false,
        message: 'The design has no section “Architecture Overview”, which the Guardrails template has.',
        fix: 'Add a heading “Architecture Overview”, and write below it.',
      },
      {
        rule: 'empty-section',
        severity: 'blocking',
        section: 'Guardrail Mapping',
        anchor: 'Guardrail-Mapping',
        inMacro: true,
        message: '“Guardrail Mapping” is not written yet.',
        fix: 'Write it: a review needs it.',
      },
    ],
  });
});

test('a question whose day has gone by is found, and does not block', async () => {
  const { pageId } = await publish(ready());
  const readiness = await readinessOf(author, pageId);
  expect({
    blocking: readiness?.counts.blocking,
    late: readiness?.findings.filter(({ rule }) => rule === 'passed-date').map(({ message }) => message),
  }).toEqual({ blocking: 0, late: ['The question “Which vault?” was due on 2020-01-31, and is still open.'] });
});

test('a design that is ready goes to review unasked', async () => {
  const { pageId } = await publish(ready());
  const { design } = valueOf(await askForReview(author, pageId));
  expect(design.approval.status).toBe('inReview');
});

test('one that is not is stopped with the findings named, and goes when that is said', async () => {
  const { title, pageId } = await publish(unready());
  const refused = await askForReview(author, pageId);
  const { design: before } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
  const { design: asked } = valueOf(await askForReview(author, pageId, { despiteFindings: true }));
  expect({ refused, before: before.approval.status, asked: asked.approval.status }).toEqual({
    refused: {
      ok: false,
      error: {
        code: 'not-ready',
        message:
          `“${title}” is not ready for review. The design has no section “Architecture Overview”, which the ` +
          'Guardrails template has. “Guardrail Mapping” is not written yet.',
        advice: 'Put that right first, or ask for the review all the same.',
      },
    },
    before: 'draft',
    asked: 'inReview',
  });
});

test('of many findings that block, five are named and the rest counted', async () => {
  const questions = Array.from({ length: 8 }, (_, index) =>
    row(
      `q${index}`,
      String(index + 1),
      `Question no. ${index + 1} (blocking)`,
      ...Array.from({ length: 5 }, () => undefined),
    ),
  );
  const { title, pageId } = await publish(doc(macro({ epicId, epicKey: 'PAY-1' }, ...openQuestions(...questions))));
  const refused = await askForReview(author, pageId);
  const named = [1, 2, 3, 4, 5].map(
    (n) => `The question “Question no. ${n} (blocking)” is marked as blocking, and open.`,
  );
  expect(refused).toMatchObject({
    error: { code: 'not-ready', message: `“${title}” is not ready for review. ${named.join(' ')} And 3 more.` },
  });
});

test('somebody who may not edit the page is told that, not what the design lacks', async () => {
  const { pageId } = await publish(unready());
  await author.restrict(pageId, 'update', [ada.accountId]);
  const refused = await askForReview(personOn(site, chloe.accountId), pageId);
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
});

test('a team’s own template blocks by the sections that the team requires, not by those that came later', async () => {
  const admin = personOn(site, dmitri.accountId);
  const first = '# Our design\n\n## Decision\n\n[What we do]\n\n## Cost\n\n[What it costs]\n';
  const { template } = valueOf(
    await admin.settings('ENG', 'saveTeamTemplate', {
      spaceId: engineering.id,
      name: 'Decisions',
      purpose: '',
      source: { markdown: first },
      requiredSections: ['Decision'],
    }),
  );
  const { id: templateId } = template;
  const { pageId } = await publish(
    doc(
      macro(
        { templateId, templateVersion: 1 },
        h(1, 'Our design'),
        h(2, 'Decision'),
        p('[What we do]'),
        h(2, 'Cost'),
        p('None'),
      ),
    ),
  );
  await admin.settings('ENG', 'replaceTeamTemplate', {
    templateId,
    source: { markdown: `${first}\n## Rollback\n\n[How we go back]\n` },
    requiredSections: ['Decision', 'Rollback'],
  });
  const readiness = await readinessOf(author, pageId);
  expect(readiness?.findings.map(({ severity, message }) => [severity, message])).toEqual([
    ['blocking', '“Decision” is not written yet.'],
    ['warning', 'The design names no epic.'],
  ]);
});
