import { useRef, useState } from 'react';
import { AppModule } from '../frame/AppModule';
import { Dialog } from '../frame/Dialog';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';
import type { AppModule as Module } from '../rest/session';
import { type RulePlace, saveRule } from '../rest/workflow';

/** The app's screen for a rule, between Jira's own buttons. */
export const RuleDialog = ({
  place,
  module,
  onClose,
  onSaved,
}: {
  place: RulePlace;
  module: Module;
  onClose: () => void;
  onSaved: () => void;
}) => {
  const configuration = useRef<() => Promise<unknown>>(undefined);
  const [problem, setProblem] = useState<string>();
  const isNew = place.ruleId === undefined;

  /** The screen keeps the dialog open by giving nothing, after saying why by itself. */
  const save = async () => {
    setProblem(undefined);
    try {
      const given = await configuration.current?.();
      if (configuration.current && given === undefined) return;
      if (given !== undefined && typeof given !== 'string') throw new Error('The app gave no text to keep.');
      await saveRule(place, module.key, given);
      onSaved();
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  return (
    <Dialog label={module.title} size="medium" onCancel={onClose}>
      <h2 className="dialog-title">{module.title}</h2>
      <AppModule
        className="app-module app-module-rule"
        view={{
          moduleKey: module.key,
          title: module.title,
          entry: isNew ? 'create' : 'edit',
          localId: `${module.key}-${place.transitionId}`,
          extension: { rule: place },
        }}
        handlers={{
          configureRule: (given) => {
            configuration.current = given;
          },
        }}
      />
      {problem && (
        <Message title="The rule was not saved">
          <p>{problem}</p>
        </Message>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="button button-primary" onClick={() => void save()}>
          {isNew ? 'Add' : 'Update'}
        </button>
      </div>
    </Dialog>
  );
};
