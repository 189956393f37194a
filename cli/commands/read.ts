import { type BuiltInTemplateId, builtInTemplateIds } from '../../src/contract/api';
import { readDesign } from '../../src/features/reading/read';
import { builtInOutline } from '../../src/features/readiness/built-in-outline';
import { readinessOf } from '../../src/features/readiness/readiness';
import { formatMessages } from '../../src/i18n/format';
import { dayOption } from '../day-option';
import { documentOf } from '../document-input';
import { eachInput } from '../each-input';
import { formats } from '../format';
import { type Input, inputsOf } from '../input';
import { oneOf, parsed } from '../options';

/** Reads each input as a design. */
export async function read(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, {
    from: { type: 'string' },
    template: { type: 'string' },
    today: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  });
  const from = oneOf('--from', values.from, formats);
  const chosen = oneOf('--template', values.template, builtInTemplateIds);
  const today = dayOption('--today', values.today);
  const { quiet } = values;

  const readOne = async (input: Input) => {
    const { document } = await documentOf(input, { quiet, ...(from && { from }) });
    const design = readDesign(document);
    const templateId = chosen ?? builtIn(design.config?.templateId);
    const epicKey = design.config?.epicKey;
    const readiness = readinessOf(document, design, {
      today,
      template: templateId && builtInOutline(templateId),
      linkedEpic: epicKey === undefined ? 'unknown' : { key: epicKey },
    });
    return formatMessages<unknown>({ design, readiness });
  };
  await eachInput(inputsOf(positionals), readOne, (value) => `${JSON.stringify(value)}\n`);
}

/** A team's template is on its site alone. */
const builtIn = (id: string | undefined): BuiltInTemplateId | undefined =>
  builtInTemplateIds.find((known) => known === id);
