/** The documents of the adversary's site: each word of their content has a number, so that a change of it can be told. */
import type { AdfDocument, AdfNode } from '../../src/contract/adf-node';
import { card, doc, h, header, lozenge, macro, mention, p, row, table } from '../words';

export interface Question {
  /** A word of its own, which stays in it however it is reworded. */
  word: string;
  text: string;
  status?: string;
  blocking?: boolean;
  ticket?: string;
  owner?: { accountId: string; displayName: string };
}

export interface DesignText {
  config: Record<string, unknown>;
  questions: readonly Question[];
  /** Words in the places of a document that are content. */
  word: () => string;
  signers?: readonly { role: string; accountId: string; displayName: string }[];
}

export const questionColumns = ['#', 'Question', 'Owner', 'Due', 'Status', 'Answer', 'Blocking?', 'Ticket'];

export const questionRow = (
  { word, text, status = 'Open', blocking = false, ticket, owner }: Question,
  siteUrl: string,
): AdfNode =>
  row(
    word,
    word,
    text,
    owner && mention(owner.accountId, owner.displayName),
    undefined,
    lozenge(status),
    undefined,
    blocking ? 'Yes' : 'No',
    ticket === undefined ? undefined : card(`${siteUrl}/browse/${ticket}`),
  );

export function designText({ config, questions, word, signers = [] }: DesignText, siteUrl: string): AdfDocument {
  return doc(
    macro(
      config,
      p('Status: ', lozenge('Draft')),
      h(2, 'API Design'),
      p(`Refunds are idempotent by ${word()}.`),
      p('Keys ', lozenge(word()), ' rotate.'),
      { type: 'codeBlock', attrs: { language: 'text' }, content: [{ type: 'text', text: `retry(${word()})` }] },
      h(2, 'Open Questions'),
      table(header(...questionColumns), ...questions.map((question) => questionRow(question, siteUrl))),
      h(2, 'Approval'),
      table(
        header('Role', 'Name', 'Date'),
        ...signers.map(({ role, accountId, displayName }) =>
          row(undefined, role, mention(accountId, displayName), undefined),
        ),
      ),
    ),
    { type: 'expand', attrs: { title: `More on ${word()}` }, content: [p(`It holds for ${word()}.`)] },
  );
}

const contentWord = /cnt\d+/g;

/** What a reader is told by a page, as far as the words with numbers go: in the order of the document. */
export const contentOf = (title: string, body: string): string =>
  (`${title} ${body}`.match(contentWord) ?? []).join(' ');
