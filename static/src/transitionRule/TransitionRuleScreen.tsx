import { useState } from 'react';
import type { TransitionRule } from '../../../src/contract/api';
import { Choices } from '../shared/fields/Choices';
import { SelectField } from '../shared/fields/SelectField';
import { LicenseNotice } from '../shared/license';
import { Message } from '../shared/Message';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { readRule } from './readRule';
import styles from './TransitionRuleScreen.module.css';
import { useConfiguration } from './useConfiguration';

type Demand = Exclude<keyof TransitionRule, 'onFailure' | 'onCreate'>;
const demands: readonly Demand[] = ['mustBeLinked', 'mustBeApproved', 'noBlockingQuestions'];

const outcomes: readonly TransitionRule['onFailure'][] = ['pass', 'block'];

/** What a transition asks of the designs of its issue, set between the buttons of Jira’s own dialog. */
export function TransitionRuleScreen() {
  const context = useForgeContext();
  const [rule, setRule] = useState(() => readRule(context));
  const chosen = demands.filter((demand) => rule[demand]);
  const { isRefused } = useConfiguration(JSON.stringify(rule));
  return (
    <main className={styles.screen}>
      <LicenseNotice text={say('transitionRule.licenseInactive')} />
      {isRefused && (
        <Message kind="error">
          <p>{say('transitionRule.refused')}</p>
        </Message>
      )}
      <Choices
        label={say('transitionRule.asks')}
        help={say('transitionRule.asksHelp')}
        options={demands.map((demand) => ({ value: demand, label: say('transitionRule.demand', { demand }) }))}
        chosen={chosen}
        problem={chosen.length === 0 ? say('transitionRule.nothingAsked') : undefined}
        onChange={(wanted) => {
          setRule({
            ...rule,
            mustBeLinked: wanted.includes('mustBeLinked'),
            mustBeApproved: wanted.includes('mustBeApproved'),
            noBlockingQuestions: wanted.includes('noBlockingQuestions'),
          });
        }}
      />
      <SelectField
        label={say('transitionRule.onFailure')}
        help={say('transitionRule.onFailureHelp')}
        value={rule.onFailure}
        options={outcomes.map((value) => ({
          value,
          label: say('transitionRule.onFailureChoice', { value }),
        }))}
        onChange={(onFailure) => {
          setRule({ ...rule, onFailure });
        }}
      />
      <SelectField
        label={say('transitionRule.onCreate')}
        help={say('transitionRule.onCreateHelp')}
        value={rule.onCreate}
        options={outcomes.map((value) => ({ value, label: say('transitionRule.onCreateChoice', { value }) }))}
        onChange={(onCreate) => {
          setRule({ ...rule, onCreate });
        }}
      />
    </main>
  );
}
