import type { AdfNode } from '../../../contract/adf-node';
import { textAttribute } from '../../text';

/** What a person calls a macro: its title where it has one, else the last part of its key. */
export function macroName(node: AdfNode): string {
  const names = [
    titleOf(node.attrs?.parameters),
    textAttribute(node, 'text'),
    lastPart(textAttribute(node, 'extensionKey')),
  ];
  return names.find((name) => name !== '') ?? 'unknown';
}

const lastPart = (key: string): string => key.split(/[/:]/).at(-1) ?? '';

function titleOf(parameters: unknown): string {
  const metadata = member(parameters, 'macroMetadata');
  const title = member(metadata, 'title') ?? member(parameters, 'extensionTitle');
  return typeof title === 'string' ? title : '';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
