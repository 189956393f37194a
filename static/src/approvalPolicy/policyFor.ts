import type { ApprovalPolicy, PoliciesInForce, TemplateId } from '../../../src/contract/api';

/** The policy of a space, or of its designs from one template. */
export type ChosenPolicy = {
  templateId: TemplateId | null;
  policy: ApprovalPolicy;
  /** Of their own: what a save is made on. */
  version: number;
  /** Whether it is one of their own; else it is the next wider one. */
  own: boolean;
  /** Titles of sections that its designs are likely to have. */
  sections: string[];
};

export function policyFor(inForce: PoliciesInForce, templateId: TemplateId | null): ChosenPolicy {
  const entry = inForce.templates.find(({ template }) => template.id === templateId);
  if (entry !== undefined) {
    const { template, policy, version } = entry;
    return { templateId, policy: policy ?? inForce.policy, version, own: policy !== null, sections: template.sections };
  }
  const sections = [...new Set(inForce.templates.flatMap(({ template }) => template.sections))];
  return { templateId: null, policy: inForce.policy, version: inForce.version, own: inForce.own, sections };
}
