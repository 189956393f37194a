import type { ReactNode } from 'react';
import { Avatar } from '../frame/Avatar';
import { formatDate } from '../adf/formatDate';
import type { Page, Person } from '../rest/confluence';

/** Whose page it is, and who changed it last. */
export const Byline = ({
  page,
  people,
  children,
}: {
  page: Page;
  people: Map<string, Person>;
  children?: ReactNode;
}) => {
  const nameOf = (accountId: string) => people.get(accountId)?.displayName ?? 'Someone';
  const owner = nameOf(page.ownerId ?? page.version.authorId);
  return (
    <div className="byline">
      <Avatar name={owner} />
      <div>
        <div>Owned by {owner}</div>
        <div className="subtle">
          Last updated {formatDate(page.version.createdAt)} by {nameOf(page.version.authorId)} · version{' '}
          {page.version.number}
        </div>
      </div>
      {children}
    </div>
  );
};
