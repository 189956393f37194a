import { rmSync } from 'node:fs';

export default function teardown(): void {
  const { BUNDLE_DIR, KEPT_TEXTS } = process.env;
  for (const dir of [BUNDLE_DIR, KEPT_TEXTS]) if (dir !== undefined) rmSync(dir, { recursive: true, force: true });
}
