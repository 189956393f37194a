import type { Day } from '../../adf/day';
import type { AdfDocument } from '../../contract/adf-node';
import { type Severity, severities } from '../../contract/api';
import type { Design } from '../reading/design';
import { outlineOf } from './outline';
import type { Finding, LinkedEpic } from './review';
import { rules } from './rules';
import type { TemplateOutline } from './template-outline';

export interface Readiness {
  /** The main sections of the design, and how many of them are written. */
  sections: { written: number; total: number };
  promptsLeft: number;
  /** What blocks a review first, then warnings, then notes. */
  findings: Finding[];
}

/** How far a design is ready for review, as of `today`. Without a template, nothing is missed and only prompts in brackets are known. */
export function readinessOf(
  document: AdfDocument,
  design: Design,
  options: { today: Day; template?: TemplateOutline | undefined; linkedEpic?: LinkedEpic },
): Readiness {
  const { today, template, linkedEpic = 'unknown' } = options;
  const outline = outlineOf(document, template);
  const review = { document, design, outline, template, today, linkedEpic };
  const findings = rules.flatMap((rule) => rule(review));
  return {
    sections: { written: outline.main.filter(({ isWritten }) => isWritten).length, total: outline.main.length },
    promptsLeft: outline.all.reduce((count, { prompts }) => count + prompts.length, 0),
    findings: findings.toSorted((left, right) => rank(left.severity) - rank(right.severity)),
  };
}

const rank = (severity: Severity): number => severities.indexOf(severity);
