import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { resolve } from 'node:path';
import { FileError } from './file-error';
import { UsageError } from './usage-error';

export interface Input {
  /** As the person named it; `-` is standard input. */
  name: string;
  /** For messages. */
  shownAs: string;
}

/** The inputs that the arguments name: standard input where they name none. */
export function inputsOf(names: readonly string[]): Input[] {
  if (names.length === 0 && process.stdin.isTTY) throw new UsageError('name a file, or pipe one in');
  return (names.length === 0 ? ['-'] : names).map((name) => ({
    name,
    shownAs: name === '-' ? 'standard input' : name,
  }));
}

/** The text of an input, without a byte order mark. Throws a FileError where it has none. */
export async function textOf({ name }: Input): Promise<string> {
  const bytes = await bytesOf(name);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new FileError('is in UTF-16; save it as UTF-8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('is not text in UTF-8');
  }
}

async function bytesOf(name: string): Promise<Buffer> {
  try {
    return await (name === '-' ? buffer(process.stdin) : readFile(resolve(folder(), name)));
  } catch (error) {
    throw new FileError(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? `could not be read: ${String(error)}`);
  }
}

/** npm runs scripts in the project's folder, whatever folder the person is in. */
const folder = (): string =>
  (process.env.npm_lifecycle_event === 'tdd' ? process.env.INIT_CWD : undefined) ?? process.cwd();

const reasons: Record<string, string> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'may not be read by you',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GB',
};
