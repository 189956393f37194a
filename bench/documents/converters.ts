import { markdownToAdf } from '../../src/adf/markdown/markdown-to-adf';

export interface Converter {
  name: string;
  /** Markdown to a document as JSON. */
  convert: (markdown: string) => unknown;
}

/** This app's converter, and those that people use otherwise. */
export async function converters(): Promise<Converter[]> {
  const ours = { name: 'this app', convert: (markdown: string) => markdownToAdf(markdown).document };
  return [ours, await marklassian(), await mdToAdf(), await editorTransformer()];
}

async function marklassian(): Promise<Converter> {
  const { markdownToAdf: convert } = await packageOf<{ markdownToAdf: Converter['convert'] }>('marklassian');
  return { name: 'marklassian', convert };
}

async function mdToAdf(): Promise<Converter> {
  const { default: convert } = await packageOf<{ default: Converter['convert'] }>('md-to-adf');
  // Its result is made of objects that become JSON when they are written.
  return { name: 'md-to-adf', convert: (markdown) => JSON.parse(JSON.stringify(convert(markdown))) as unknown };
}

async function editorTransformer(): Promise<Converter> {
  const { MarkdownTransformer } = await packageOf<{
    MarkdownTransformer: new (schema: unknown) => { parse: (markdown: string) => unknown };
  }>('@atlaskit/editor-markdown-transformer');
  const { JSONTransformer } = await packageOf<{
    JSONTransformer: new () => { encode: (document: unknown) => unknown };
  }>('@atlaskit/editor-json-transformer');
  const { defaultSchema } = await packageOf<{ defaultSchema: unknown }>('@atlaskit/adf-schema/schema-default');
  const markdownTransformer = new MarkdownTransformer(defaultSchema);
  const jsonTransformer = new JSONTransformer();
  return {
    name: '@atlaskit/editor-markdown-transformer',
    convert: (markdown) => jsonTransformer.encode(markdownTransformer.parse(markdown)),
  };
}

/** A package of the benchmark's own, which the app's type check does without. */
const packageOf = async <Exports>(name: string): Promise<Exports> => (await import(name)) as Exports;
