import { useState } from 'react';
import { Breadcrumbs } from '../frame/Breadcrumbs';
import { Loading } from '../frame/Loading';
import { Menu } from '../frame/Menu';
import { Message } from '../frame/Message';
import { asError, useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { type AppModule, getModules } from '../rest/session';
import {
  type Rule,
  type RulePlace,
  type RuledTransition,
  type Workflow,
  getWorkflow,
  removeRule,
  saveRule,
} from '../rest/workflow';
import { RuleDialog } from './RuleDialog';

const load = async (projectKey: string) => {
  const [workflow, modules] = await Promise.all([getWorkflow(projectKey), getModules()]);
  return { workflow, modules: modules.filter(({ type }) => type === 'jira:workflowValidator') };
};
type Opened = Awaited<ReturnType<typeof load>>;

/** The rule whose screen is open. */
type OpenRule = { place: RulePlace; module: AppModule };

/** A project's transitions, and the rules that stand before them. */
export const WorkflowPage = ({ projectKey }: { projectKey: string }) => {
  const loaded = useLoaded(() => load(projectKey));
  useTitle(`Workflow of ${projectKey}`);
  return (
    <main className="page page-wide">
      <Loading of={loaded}>{(opened, reload) => <OpenWorkflow {...opened} onChanged={reload} />}</Loading>
    </main>
  );
};

const OpenWorkflow = ({ workflow, modules, onChanged }: Opened & { onChanged: () => void }) => {
  const { project, transitions } = workflow;
  const [openRule, setOpenRule] = useState<OpenRule>();
  const [problem, setProblem] = useState<string>();
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(undefined);
    try {
      await work();
      onChanged();
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  const openOrAdd = (moduleKey: string, place: RulePlace) => {
    const module = modules.find(({ key }) => key === moduleKey);
    if (module) setOpenRule({ place, module });
    else void attempt(() => saveRule(place, moduleKey, undefined));
  };
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: '/jira', name: 'Projects' },
          { href: `/jira/projects/${project.key}`, name: project.name },
        ]}
      />
      <h1 className="page-title">Workflow</h1>
      <p className="subtle">
        {project.name} is {project.managedBy === 'team' ? 'team-managed' : 'company-managed'}.
      </p>
      {problem && (
        <Message title="The workflow was not changed">
          <p>{problem}</p>
        </Message>
      )}
      {transitions.map((transition) => (
        <Transition
          key={transition.id}
          workflow={workflow}
          transition={transition}
          hasScreen={(rule) => modules.some(({ key, screens }) => key === rule.moduleKey && screens?.edit)}
          onOpen={openOrAdd}
          onRemove={(place) => void attempt(() => removeRule(place))}
        />
      ))}
      {openRule && (
        <RuleDialog
          {...openRule}
          onClose={() => {
            setOpenRule(undefined);
          }}
          onSaved={() => {
            setOpenRule(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
};

const Transition = ({
  workflow: { project, validators },
  transition: { id, name, from, to, rules },
  hasScreen,
  onOpen,
  onRemove,
}: {
  workflow: Workflow;
  transition: RuledTransition;
  hasScreen: (rule: Rule) => boolean;
  onOpen: (moduleKey: string, place: RulePlace) => void;
  onRemove: (place: RulePlace) => void;
}) => {
  const place = { projectKey: project.key, transitionId: id };
  return (
    <section className="transition" aria-label={name}>
      <h2>{name}</h2>
      <p className="subtle">
        {from.length === 0 ? 'A new issue' : from.map((status) => status.name).join(', ')} → {to.name}
      </p>
      <ul className="rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.name}</strong>
            <span>{rule.description}</span>
            {hasScreen(rule) && (
              <button
                type="button"
                className="button"
                aria-label={`Edit ${rule.name}`}
                onClick={() => {
                  onOpen(rule.moduleKey, { ...place, ruleId: rule.id });
                }}
              >
                Edit
              </button>
            )}
            <button
              type="button"
              className="button"
              aria-label={`Remove ${rule.name}`}
              onClick={() => {
                onRemove({ ...place, ruleId: rule.id });
              }}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      {validators.length > 0 && (
        <Menu
          label={`Add a rule to ${name}`}
          className="button"
          items={validators.map((validator) => ({
            key: validator.key,
            label: validator.name,
            hint: validator.description,
            onSelect: () => {
              onOpen(validator.key, place);
            },
          }))}
        >
          Add rule
        </Menu>
      )}
    </section>
  );
};
