import { message, type MessageDescriptor } from '../../../i18n/message';

/** What the handlers share while one document is written. */
export class State {
  private readonly found = new Map<string, MessageDescriptor>();

  /** Notes something that Markdown has no form for, such as "The macro “Jira issues”", and how it is written. */
  name(what: MessageDescriptor, written: MessageDescriptor | string): void {
    const named = message('export.named', { what, written });
    this.found.set(JSON.stringify(named), named);
  }

  /** What was named, each once, in the order of the document. */
  named(): MessageDescriptor[] {
    return [...this.found.values()];
  }
}
