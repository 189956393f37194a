import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

const pollMilliseconds = 500;

/** Does the work while no other process on this machine does work under the same file; `waiting` is told of those. */
export async function onlyOne(file: string, waiting: () => void, work: () => Promise<void>): Promise<void> {
  if (!take(file)) waiting();
  while (!take(file)) await setTimeout(pollMilliseconds);
  try {
    await work();
  } finally {
    rmSync(file);
  }
}

/** Whether the file is this process's now. */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const owner = ownerOf(file);
  if (owner === process.pid) return true;
  if (owner !== undefined && !isRunning(owner)) rmSync(file, { force: true });
  return false;
}

function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
