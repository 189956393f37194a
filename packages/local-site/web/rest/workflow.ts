import { request } from './request';

export type Rule = { id: string; moduleKey: string; name: string; description: string };
export type RuledTransition = {
  id: string;
  name: string;
  from: { id: string; name: string }[];
  to: { id: string; name: string };
  rules: Rule[];
};
export type Validator = { key: string; name: string; description: string };
export type Workflow = {
  project: { id: string; key: string; name: string; managedBy: 'company' | 'team' };
  validators: Validator[];
  transitions: RuledTransition[];
};

export const getWorkflow = (projectKey: string) => request<Workflow>(`/_site/workflows/${projectKey}`);

const rulesPath = (projectKey: string, transitionId: string) =>
  `/_site/workflows/${projectKey}/transitions/${transitionId}/rules`;

/** A rule of a transition; without an id, one that is about to be added. */
export type RulePlace = { projectKey: string; transitionId: string; ruleId?: string };

/** Adds the rule, or changes it where it is there. */
export const saveRule = (place: RulePlace, moduleKey: string, configuration: string | undefined) => {
  const path = rulesPath(place.projectKey, place.transitionId);
  return place.ruleId === undefined
    ? request<unknown>(path, 'POST', { moduleKey, ...(configuration === undefined ? {} : { configuration }) })
    : request<unknown>(`${path}/${place.ruleId}`, 'PUT', { configuration });
};

export const removeRule = ({ projectKey, transitionId, ruleId = '' }: RulePlace) =>
  request<unknown>(`${rulesPath(projectKey, transitionId)}/${ruleId}`, 'DELETE');
