import type { BuiltInTemplateId } from '../../../contract/api';

/** The sections without which a review has nothing to review: what is wrong today, what is proposed, how it holds together. */
export const requiredSections: Readonly<Record<BuiltInTemplateId, readonly string[]>> = {
  feature: ['Problem Statement', 'Goals', 'Architecture Overview'],
  engineering: ['Problem Statement', 'Proposed Solution', 'Goals', 'High-Level Design'],
  comprehensive: ['Executive Summary', 'Problem Statement', 'Goals & Objectives', 'High-Level Architecture'],
  guardrails: ['Architecture Overview', 'Guardrail Mapping'],
  architecture: ['Overview', 'Goals', 'Context', 'High-Level Design'],
};
