import { builtInTemplateIds, type Prefill, prefill } from '../../src/contract/api';
import { issueKeyIn } from '../../src/features/designs/issue-key';
import { templateOf } from '../../src/features/templates/built-in/registry';
import { dayOption } from '../day-option';
import { numberedIds } from '../numbered-ids';
import { oneOf, parsed } from '../options';
import { toStandardOutput } from '../output';
import { UsageError } from '../usage-error';

/** Gives the document of a template. */
export async function template(args: string[]): Promise<void> {
  const { values, positionals } = parsed(args, {
    name: { type: 'string' },
    date: { type: 'string' },
    epic: { type: 'string' },
    link: { type: 'string', multiple: true, default: [] },
  });
  const [name, ...others] = positionals;
  const id = oneOf('the template', name, builtInTemplateIds);
  if (id === undefined || others.length > 0)
    throw new UsageError(`name one template: ${builtInTemplateIds.join(', ')}`);
  const filled: Prefill = {
    featureName: values.name ?? '',
    authors: [],
    date: dayOption('--date', values.date),
    links: values.link.map((url) => ({ url: addressOf('--link', url) })),
    ...(values.epic !== undefined && { epic: epicOf(values.epic) }),
  };
  await toStandardOutput(`${JSON.stringify(templateOf(id).build(filled, numberedIds()))}\n`);
}

function addressOf(option: string, value: string): string {
  const { data } = prefill.shape.links.element.shape.url.safeParse(value);
  if (data === undefined)
    throw new UsageError(`${option} is “${value}”, and has to be an address that begins with https://`);
  return data;
}

function epicOf(value: string): NonNullable<Prefill['epic']> {
  const url = addressOf('--epic', value);
  const key = issueKeyIn(url);
  if (key === undefined) throw new UsageError(`--epic is “${value}”, and has to end in an issue key such as PAY-1`);
  return { id: '0', key, url };
}
