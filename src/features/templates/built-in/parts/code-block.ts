import { CodeBlock } from 'adf-builder';

export type CodeLanguage = 'json' | 'mermaid' | 'python' | 'sql' | 'text' | 'typescript' | 'yaml';

/** The empty lines around `code`, which let a template set it apart, are left out. */
export const codeBlock = (language: CodeLanguage, code: string): CodeBlock =>
  new CodeBlock(language).text(code.replace(/^\n+|\n+$/g, ''));
