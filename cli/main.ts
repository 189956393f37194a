/** The command line: `npm run -s tdd -- COMMAND`. Each command is loaded when it is asked for. */
import { version } from '../package.json';
import { help } from './help';
import { stopQuietlyOnClosedPipe, toStandardOutput } from './output';
import { UsageError } from './usage-error';

type Run = (args: string[]) => Promise<void>;

const commands: Record<string, () => Promise<Run>> = {
  convert: async () => (await import('./commands/convert')).convert,
  read: async () => (await import('./commands/read')).read,
  template: async () => (await import('./commands/template')).template,
};

async function main([command, ...args]: string[]): Promise<void> {
  if (command === '--version') return toStandardOutput(`${version}\n`);
  if (command === '--help' || command === '-h') return toStandardOutput(help);
  if (command === undefined) throw new UsageError('name a command: convert, read or template');
  const load = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!load) throw new UsageError(`there is no command “${command}”; the commands are convert, read and template`);
  if (args.includes('--help') || args.includes('-h')) return toStandardOutput(help);
  await (
    await load()
  )(args);
}

stopQuietlyOnClosedPipe();
main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`tdd: ${error.message}\nSee “npm run -s tdd -- --help”.\n`);
  process.exitCode = 2;
});
