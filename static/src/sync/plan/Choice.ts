import type { PlannedAction, SyncSide } from '../../../../src/contract/api';

/** What a person decided on: the steps to do, and for conflicts the side that is right. */
export type Choice = { steps: ReadonlySet<string>; sides: Readonly<Record<string, SyncSide>> };

/** What is done unless a person says otherwise. */
export function suggestedChoice(actions: readonly PlannedAction[]): Choice {
  return { steps: new Set(actions.flatMap(({ id, selected }) => (selected ? [id] : []))), sides: {} };
}

/** The choice with these steps ticked, or not. */
export function ticked(choice: Choice, ids: readonly string[], on: boolean): Choice {
  const steps = new Set(choice.steps);
  for (const id of ids) {
    if (on) steps.add(id);
    else steps.delete(id);
  }
  return { ...choice, steps };
}

/** The choice with these conflicts going one way; `null` leaves them for later. */
export function decided(choice: Choice, ids: readonly string[], side: SyncSide | null): Choice {
  const meant = new Set(ids);
  const others = Object.entries(choice.sides).filter(([id]) => !meant.has(id));
  return {
    ...ticked(choice, ids, side !== null),
    sides: Object.fromEntries([...others, ...(side === null ? [] : ids.map((id): [string, SyncSide] => [id, side]))]),
  };
}

/** The chosen among these actions, in their order. */
export function chosenOf(actions: readonly PlannedAction[], { steps }: Choice): PlannedAction[] {
  return actions.filter(({ id }) => steps.has(id));
}

/** Whether these steps bring texts of the page into tickets. */
export const carriesTexts = (chosen: readonly PlannedAction[], { sides }: Choice): boolean =>
  chosen.some(
    ({ id, type, field, to }) =>
      type === 'create' ||
      type === 'create-tracking' ||
      ((field === 'text' || field === 'answer') && (type === 'conflict' ? sides[id] === 'page' : to === 'jira')),
  );
