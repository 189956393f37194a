import { workflowRules } from '@forge/jira-bridge';
import { useEffect, useRef, useState } from 'react';

/** Gives Jira the configuration of a rule when its own button is pressed. */
export function useConfiguration(configuration: string): { isRefused: boolean } {
  const latest = useRef(configuration);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    latest.current = configuration;
  }, [configuration]);
  useEffect(() => {
    workflowRules
      .onConfigure(() => latest.current)
      .catch(() => {
        setRefused(true);
      });
  }, []);
  return { isRefused };
}
