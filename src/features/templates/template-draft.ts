import type { Repair } from '../../adf/markdown/repair';
import type { AdfDocument } from '../../contract/adf-node';
import type { TemplateDraft, TemplateSource } from '../../contract/api';
import { asMacroBody } from '../reading/macro-body';
import { readDesign } from '../reading/read';
import { Failure } from '../../errors/failure';
import { sectionsOf } from './built-in/sections-of';
import { promptsInBrackets } from './team/prompts-in-brackets';
import { structureOf } from './team/structure-of';
import { withTitleSlot } from './team/title-slot';
import { withoutNames } from './team/without-names';
import { withoutPage } from './team/without-page';
import { withoutUnsafeLinks } from './team/without-unsafe-links';
import { message } from '../../i18n/message';
import { documentOfMarkdown } from '../designs/markdown-document';
import { documentOf, pageForCaller } from '../designs/page';

const mostSections = 200;
const longestHeading = 300;

/** What a source gives as a template: nothing is stored. */
export async function draftOf(source: TemplateSource): Promise<Draft & Pick<TemplateDraft, 'sections'>> {
  const { document, repairs } =
    'pageId' in source ? await draftOfPage(source.pageId, source.keep) : await draftOfMarkdown(source.markdown);
  const sections = sectionsOf(withoutNames(document));
  if (sections.length > mostSections) {
    throw new Failure(
      'too-large',
      message('teamTemplate.tooManyHeadings.message', { count: sections.length, most: mostSections }),
      message('teamTemplate.tooManyHeadings.advice'),
    );
  }
  const long = sections.find(({ title }) => title.length > longestHeading);
  if (long) {
    throw new Failure(
      'too-large',
      message('teamTemplate.longHeading.message', { beginning: long.title.slice(0, 60), most: longestHeading }),
      message('teamTemplate.longHeading.advice'),
    );
  }
  return { document, sections, repairs };
}

interface Draft {
  document: AdfDocument;
  repairs: Repair[];
}

async function draftOfPage(pageId: string, keep: 'everything' | 'structure'): Promise<Draft> {
  const page = documentOf(await pageForCaller(pageId));
  const alone = withoutPage(page, readDesign(page));
  const safe = withoutUnsafeLinks(alone.document);
  const fitted = asMacroBody(safe.document);
  const kept = keep === 'structure' ? structureOf(fitted.document) : fitted.document;
  return { document: withTitleSlot(kept), repairs: [...alone.repairs, ...safe.repairs, ...fitted.repairs] };
}

async function draftOfMarkdown(markdown: string): Promise<Draft> {
  const converted = await documentOfMarkdown(markdown);
  const { document, found } = promptsInBrackets(converted.document);
  const prompts = found > 0 ? [repairOfPrompts()] : [];
  return { document, repairs: [...converted.repairs, ...prompts] };
}

const repairOfPrompts = (): Repair => ({
  what: message('teamTemplate.prompts.what'),
  done: message('teamTemplate.prompts.done'),
});
