import type { ProjectWorkflow, RuledTransition, TransitionPlace, TransitionRule, Workflows } from '../contract';
import { jiraRefusal } from '../http/errors';
import type { Site } from '../site';
import type { Project, Transition } from './data';
import { statusIn, visibleProject } from './lookup';
import { may } from './permissions';

const maxConfigurationLength = 32_768;

/** The workflows of projects, with the rules that apps put on their transitions. */
export function workflowsOf(site: Site): Workflows {
  const administered = (accountId: string, projectKey: string): Project => {
    const caller = { accountId, isApp: false };
    const project = visibleProject(site, caller, projectKey);
    if (!may(project, caller, 'ADMINISTER_PROJECTS')) {
      throw jiraRefusal(403, ['You do not have permission to change the workflow of this project.']);
    }
    return project;
  };
  const transitionAt = (accountId: string, { projectKey, transitionId }: TransitionPlace): Transition => {
    const { workflow } = administered(accountId, projectKey);
    const transition = workflow.transitions.find(({ id }) => id === transitionId);
    if (transition === undefined) throw jiraRefusal(404, [`The workflow has no transition ${transitionId}.`]);
    return transition;
  };

  return {
    of: (accountId, projectKey) => workflowJson(administered(accountId, projectKey)),
    addRule(accountId, place, rule) {
      checkConfiguration(rule.configuration);
      const rules = (transitionAt(accountId, place).rules ??= []);
      const added = { ...rule, id: nextRuleId(site) };
      rules.push(added);
      site.changed();
      return added;
    },
    updateRule(accountId, place, ruleId, configuration) {
      checkConfiguration(configuration);
      const rule = ruleIn(transitionAt(accountId, place), ruleId);
      rule.configuration = configuration;
      site.changed();
      return rule;
    },
    removeRule(accountId, place, ruleId) {
      const transition = transitionAt(accountId, place);
      const rule = ruleIn(transition, ruleId);
      transition.rules = transition.rules?.filter((other) => other !== rule) ?? [];
      site.changed();
    },
  };
}

function ruleIn({ rules = [] }: Transition, ruleId: string): TransitionRule {
  const rule = rules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw jiraRefusal(404, [`The transition has no rule ${ruleId}.`]);
  return rule;
}

function nextRuleId({ jira: { projects } }: Site): string {
  const used = projects.flatMap(({ workflow }) => workflow.transitions.flatMap(({ rules = [] }) => rules));
  return String(Math.max(0, ...used.map(({ id }) => Number(id))) + 1);
}

function checkConfiguration(configuration: string | undefined): void {
  if (configuration === undefined) return;
  if (configuration.length > maxConfigurationLength) {
    throw jiraRefusal(400, [`The configuration of a rule may have up to ${maxConfigurationLength} characters.`]);
  }
  try {
    JSON.parse(configuration);
  } catch {
    throw jiraRefusal(400, ['The configuration of a rule must be JSON.']);
  }
}

function workflowJson(project: Project): ProjectWorkflow {
  const { id, key, name, managedBy, workflow } = project;
  return {
    project: { id, key, name, managedBy },
    workflowId: `workflow-of-${id}`,
    transitions: workflow.transitions.map((transition) => transitionJson(project, transition)),
  };
}

function transitionJson(project: Project, { id, name, from, to, rules = [] }: Transition): RuledTransition {
  const named = (statusId: string) => ({ id: statusId, name: statusIn(project, statusId).name });
  return { id, name, from: from.map(named), to: named(to), rules: structuredClone(rules) };
}
