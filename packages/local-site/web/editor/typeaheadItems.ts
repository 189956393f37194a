import type { AppModule, SitePerson } from '../rest/session';
import { type InsertItem, insertItems, matching } from './insertItems';
import { schema } from './schema';
import type { Typeahead } from './typeahead';

/** What is offered for what was typed: things to insert behind a `/`, people behind an `@`. */
export const itemsFor = (
  { trigger, query }: Typeahead,
  macros: AppModule[],
  people: SitePerson[],
  openMacro: (macro: AppModule) => void,
): InsertItem[] => matching(trigger === '/' ? insertItems(macros, openMacro) : people.map(mentionItem), query);

const mentionItem = ({ accountId, displayName, role }: SitePerson): InsertItem => ({
  key: accountId,
  title: displayName,
  description: role,
  insert(view) {
    const mention = schema.node('mention', { id: accountId, text: `@${displayName}` });
    view.dispatch(view.state.tr.replaceSelectionWith(mention, false).insertText(' '));
  },
});
