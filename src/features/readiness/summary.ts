import type { AdfDocument } from '../../contract/adf-node';
import type { Day } from '../../adf/day';
import type { DesignSummary, ReadinessSummary } from '../../contract/api';
import type { Design } from '../reading/design';
import { readinessOf } from './readiness';
import type { Finding, LinkedEpic } from './review';
import type { TemplateOutline } from './template-outline';

/** A page with thousands of open questions has thousands of findings; nobody reads more than the first. */
const mostFindings = 100;

/** A design's readiness as the surfaces show it, in no language yet. */
export type UnformattedReadiness = Omit<ReadinessSummary, 'findings'> & { findings: Finding[] };

/** A design's readiness as the surfaces show it. */
export function readinessSummary(
  document: AdfDocument,
  design: Design,
  options: { today: Day; template: TemplateOutline | undefined; epic: DesignSummary['epic'] },
): UnformattedReadiness {
  const { today, template, epic } = options;
  const { sections, promptsLeft, findings } = readinessOf(document, design, {
    today,
    template,
    linkedEpic: linkedEpic(epic),
  });
  const counts = { blocking: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return { sections, promptsLeft, counts, findings: findings.slice(0, mostFindings) };
}

function linkedEpic(epic: DesignSummary['epic']): LinkedEpic {
  if (epic === 'hidden') return 'hidden';
  return epic === null || epic === 'deleted' ? 'none' : { key: epic.key };
}
