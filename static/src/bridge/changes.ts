import { events } from '@forge/bridge';
import { useEffect } from 'react';
import type { Approval } from '../../../src/contract/api';

const designChanged = { type: 'tdd.design-changed' };
/** By Jira, some seconds after somebody else changed the issue on screen or commented on it. */
const issueChanged = { type: 'JIRA_ISSUE_CHANGED' };
/** What `updateBylineProperties` of @forge/confluence-bridge sends. */
const bylineChanged = { type: 'FORGE_CONTENT_PROPERTY_UPDATED' };

const thisSurface = crypto.randomUUID();

/** A host that passes no events on shows the change when it is reloaded. */
const send = ({ type }: { type: string }, payload: unknown): void => {
  events.emit(type, payload).catch(() => undefined);
};

/** Tells the other surfaces of the app on the same page. */
export function tellDesignChanged(): void {
  send(designChanged, { from: thisSurface });
}

/** Has the page's byline say where its design stands, before the property that it comes from is written. */
export function showInByline({ propertyKey, title, tooltip }: Approval['byline']): void {
  send(bylineChanged, { propertyKey, valueUpdate: { title, tooltip } });
}

const isOwn = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'from' in payload && payload.from === thisSurface;

/** Reads again what another surface of the app, or somebody else in Jira, has changed. */
export function useRefreshOnChange(refresh: () => Promise<void>): void {
  useEffect(() => {
    const listen = async ({ type }: { type: string }) =>
      events.on(type, (payload?: unknown) => {
        if (!isOwn(payload)) void refresh();
      });
    const subscriptions = [designChanged, issueChanged].map((event) => listen(event).catch(() => undefined));
    return () => {
      for (const subscription of subscriptions) void subscription.then((each) => each?.unsubscribe());
    };
  }, [refresh]);
}
