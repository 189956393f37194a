import { asUser } from '@forge/api';
import type {
  PlannedAction as FormattedAction,
  SyncPreview as FormattedPreview,
  SyncSettings,
} from '../../contract/api';
import { getPeople } from '../../platform/confluence/people';
import { hasNewerDraft } from '../../platform/confluence/newer-draft';
import type { Page } from '../../platform/confluence/pages';
import { isAssignable } from '../../platform/jira/assignable';
import type { Issue } from '../../platform/jira/issues';
import { type DisplayText, message, type MessageDescriptor } from '../../i18n/message';
import { mapBounded } from '../../lib/map-bounded';
import type { ActionOf, SyncAction } from './actions';
import type { FieldName, Fields } from './fields';
import { type DroppedField, droppedField, newTicket } from './new-ticket';
import { creatableFields, creatableTypes } from './project';
import { textOf } from './report';
import { type DesignSnapshot, planDesign } from './slice';
import { carriesTexts, needsSharing } from './shared-texts';
import type { TrackingStep } from './tracking-step';

type PlannedAction = Omit<FormattedAction, 'before' | 'after' | 'reason' | 'creates'> & {
  before: DisplayText | null;
  after: DisplayText | null;
  reason: DisplayText | null;
  creates: (Omit<NonNullable<FormattedAction['creates']>, 'dropped'> & { dropped: DroppedField[] }) | null;
};

/** A preview in no language yet. */
export type SyncPreview = Omit<FormattedPreview, 'actions' | 'leftAlone' | 'warnings'> & {
  actions: PlannedAction[];
  leftAlone: { what: DisplayText; reason: DisplayText }[];
  warnings: MessageDescriptor[];
};

export interface PreviewInput extends Omit<DesignSnapshot, 'as'> {
  siteUrl: string;
}

/** A plan as a person reads it, with names instead of ids, and what new tickets will be. Reads, and writes nothing. */
export async function previewOf(input: PreviewInput): Promise<SyncPreview> {
  const { siteUrl, page, design, settings } = input;
  const { found, plan, tracking } = await planDesign({ ...input, as: asUser() });
  const creates = plan.filter((action): action is ActionOf<'create'> => action.type === 'create');
  const near = 'issue' in found ? found.issue : found.epic;
  const named = namesIn(plan);
  const [newTickets, names, isRestricted, isDrafted] = await Promise.all([
    creates.length > 0 ? newTicketsOf(creates, near, page, settings, named) : undefined,
    named,
    carriesTexts(plan) && needsSharing(asUser(), page, near.project),
    plan.some(mayWritePage) && hasNewerDraft(asUser(), page),
  ]);

  const ref = (key: string) => ({ key, url: `${siteUrl}/browse/${key}` });
  const show = (field: FieldName, value: Fields[FieldName]): DisplayText | null => {
    if (value === null || value === '') return null;
    if (field === 'done') return message(value === true ? 'sync.valueDone' : 'sync.valueOpen');
    return field === 'assignee' ? (names.get(String(value)) ?? message('sync.somebody')) : String(value);
  };
  const planned = (action: SyncAction): PlannedAction[] => {
    if (action.type === 'keep' || action.type === 'skip') return [];
    const common = {
      id: action.id,
      type: action.type,
      kind: 'item' in action ? action.item.kind : action.kind,
      text: textOf(action),
      ticket: 'ticket' in action ? ref(action.ticket.key) : action.type === 'unlink' ? ref(action.key) : null,
      field: null,
      to: null,
      before: null,
      after: null,
      reason: 'reason' in action ? action.reason : null,
      selected: true,
      creates: null,
    };
    switch (action.type) {
      case 'create':
        return [
          {
            ...common,
            to: 'jira',
            reason: action.doubt ?? null,
            selected: action.doubt === undefined,
            creates: newTickets?.get(action) ?? null,
          },
        ];
      case 'relink':
        return [{ ...common, to: 'page', selected: !action.guessed }];
      case 'unlink':
        return [{ ...common, to: 'page', selected: false }];
      case 'close':
        return [{ ...common, to: 'jira', selected: false }];
      case 'conflict': {
        const { field, page: onPage, ticket } = action.merge;
        return [{ ...common, field, before: show(field, onPage), after: show(field, ticket), selected: false }];
      }
      default: {
        const { field, type, from, to } = action.merge;
        return [
          {
            ...common,
            field,
            to: type === 'toPage' ? 'page' : 'jira',
            before: show(field, from),
            after: show(field, to),
          },
        ];
      }
    }
  };

  return {
    actions: [...plan.flatMap(planned), ...(tracking ? [plannedTracking(tracking, ref)] : [])],
    unchanged: plan.filter(({ type }) => type === 'keep').length,
    leftAlone: [
      ...design.skipped.map(({ what, reason }) => ({ what, reason })),
      ...(newTickets?.notes ?? []).map((reason) => ({ what: message('sync.issueType'), reason })),
      ...plan.flatMap((action) =>
        action.type === 'skip'
          ? [{ what: message('text.quoted', { text: action.item.text }), reason: action.reason }]
          : [],
      ),
    ],
    trackingIssue: 'issue' in found ? ref(found.issue.key) : null,
    newTrackingIssue:
      'epic' in found && creates.length > 0
        ? { issueType: newTickets?.trackingType ?? '', parentKey: found.epic.key }
        : null,
    sharesWith: isRestricted ? { projectId: near.project.id, projectKey: near.project.key } : null,
    warnings: isDrafted ? [message('draft.warning')] : [],
  };
}

const mayWritePage = ({ type }: SyncAction): boolean => type !== 'keep' && type !== 'skip' && type !== 'close';

const plannedTracking = (step: TrackingStep, ref: (key: string) => { key: string; url: string }): PlannedAction => ({
  id: step.id,
  type: step.type,
  kind: null,
  text: step.text,
  ticket: step.type === 'move-tracking' ? ref(step.issue.key) : null,
  field: null,
  to: 'jira',
  before: null,
  after: step.epic.key,
  reason:
    step.type === 'move-tracking'
      ? message('sync.reason.linkedTo', { key: step.epic.key })
      : step.replaces === undefined
        ? null
        : message('sync.reason.trackingGone', { key: step.replaces }),
  selected: true,
  creates: null,
});

/** Jira answers for one person a call. */
const asksAtOnce = 4;

class NewTickets extends Map<ActionOf<'create'>, NonNullable<PlannedAction['creates']>> {
  trackingType = '';
  notes: MessageDescriptor[] = [];
}

/** What the new tickets will be: their type, and what the project or the person's permissions will not let in. */
async function newTicketsOf(
  creates: readonly ActionOf<'create'>[],
  near: Issue,
  page: Page,
  settings: SyncSettings,
  named: Promise<ReadonlyMap<string, string>>,
): Promise<NewTickets> {
  const { standard, subtask, notes } = await creatableTypes(asUser(), near.project, settings);
  const fields = await creatableFields(asUser(), near.project, subtask);
  const { labels } = settings;
  const target = { projectId: near.project.id, issueTypeId: subtask.id, parentId: near.id, fields, labels };
  const tickets = creates.map((action) => ({ action, ...newTicket(action.item, action.identity, page, target) }));
  const assignees = [
    ...new Set(tickets.flatMap(({ issue }) => (issue.fields.assignee ? [issue.fields.assignee.id] : []))),
  ];
  const [names, assignable] = await Promise.all([
    named,
    mapBounded(assignees, asksAtOnce, async (id): Promise<[string, boolean]> => {
      return [id, await isAssignable(asUser(), near.project.key, id)];
    }).then((checked) => new Map(checked)),
  ]);
  const planned = new NewTickets();
  planned.trackingType = standard.name;
  planned.notes = notes;
  for (const { action, issue, dropped } of tickets) {
    const id = issue.fields.assignee?.id;
    const may = id === undefined || assignable.get(id) === true;
    planned.set(action, {
      issueType: subtask.name,
      assignee: id !== undefined && may ? (names.get(id) ?? null) : null,
      due: issue.fields.duedate ?? null,
      dropped: may ? dropped : [...dropped, droppedField('assignee', message('sync.dropped.notAssignable'))],
    });
  }
  return planned;
}

/** The names of the people that a plan moves between the sides, or assigns new tickets to; one request for all. */
async function namesIn(plan: readonly SyncAction[]): Promise<Map<string, string>> {
  const ids = plan.flatMap((action) => {
    if (action.type === 'create') {
      const { owner } = action.item;
      return owner && 'accountId' in owner ? [owner.accountId] : [];
    }
    if (!('merge' in action) || action.merge.field !== 'assignee') return [];
    const { merge } = action;
    return (merge.type === 'conflict' ? [merge.page, merge.ticket] : [merge.from, merge.to]).filter(
      (value) => typeof value === 'string',
    );
  });
  const people = await getPeople(asUser(), ids);
  return new Map(
    [...people].flatMap(([id, { displayName }]) => (typeof displayName === 'string' ? [[id, displayName]] : [])),
  );
}
