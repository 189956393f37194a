import { say } from '../../../i18n/format';

/** What the handlers share while one document is written. */
export class State {
  private readonly found = new Set<string>();

  /** Notes something that Markdown has no form for, such as "The macro “Jira issues”", and how it is written. */
  name(what: string, written: string): void {
    this.found.add(say('export.named', { what, written }));
  }

  /** What was named, each once, in the order of the document. */
  named(): string[] {
    return [...this.found];
  }
}
