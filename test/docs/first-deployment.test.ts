import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { healthCheckIds } from '../../src/contract/api';
import { formatMessage } from '../../src/i18n/format';
import { checkTitle } from '../../src/features/health/evaluate';

test('docs/first-deployment.md has the checks of the health check, in their order', () => {
  const text = readFileSync(join(__dirname, '../../docs/first-deployment.md'), 'utf8');
  const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(healthCheckIds.map((id) => formatMessage(checkTitle(id))));
});
