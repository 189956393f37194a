import { rmSync } from 'node:fs';

export default function teardown(): void {
  const { BUNDLE_DIR } = process.env;
  if (BUNDLE_DIR !== undefined) rmSync(BUNDLE_DIR, { recursive: true, force: true });
}
