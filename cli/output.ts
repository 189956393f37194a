/** Writes text, and waits until it is taken: a large output is never cut off by the end of the process. */
export function toStandardOutput(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** A reader such as `head` that has enough is no failure. */
export function stopQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Tells the person, beside the output. */
export function say(about: string, message: string): void {
  process.stderr.write(`tdd: ${about}: ${message}\n`);
}
