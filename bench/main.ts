/** `npm run bench -- SUBJECT`: measures one part of the app, beside others that do the same where there are any. */
import process from 'node:process';

const subjects: Record<string, () => Promise<() => Promise<void>>> = {
  documents: async () => (await import('./documents/documents')).documents,
  reading: async () => (await import('./reading/reading')).reading,
  overview: async () => (await import('./overview/overview')).overview,
  ui: async () => (await import('./ui/ui')).ui,
  sync: async () => (await import('./sync/sync')).sync,
};

const [name] = process.argv.slice(2);
const load = name !== undefined && Object.hasOwn(subjects, name) ? subjects[name] : undefined;
if (load) {
  load()
    .then((measure) => measure())
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    });
} else {
  process.stderr.write(`Name what to measure: npm run bench -- ${Object.keys(subjects).join(' | ')}\n`);
  process.exitCode = 2;
}
