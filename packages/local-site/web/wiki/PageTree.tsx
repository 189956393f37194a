import { type PageInTree, type Space, pagePath } from '../rest/confluence';

/** The pages of a space below one another; those whose parent is not to be seen stand at the top. */
export const PageTree = ({
  label = 'Page tree',
  space,
  pages,
  current,
}: {
  label?: string;
  space: Space;
  pages: PageInTree[];
  current?: string;
}) => {
  const published = pages.filter(({ status }) => status === 'current');
  const ids = new Set(published.map(({ id }) => id));
  const childrenOf = (parentId: string | undefined) =>
    published.filter((page) => (page.parentId && ids.has(page.parentId) ? page.parentId : undefined) === parentId);
  const Branch = ({ parentId }: { parentId: string | undefined }) => {
    const children = childrenOf(parentId);
    return children.length === 0 ? null : (
      <ul>
        {children.map(({ id, title }) => (
          <li key={id}>
            <a href={pagePath(space.key, id)} aria-current={id === current ? 'page' : undefined}>
              {title}
            </a>
            <Branch parentId={id} />
          </li>
        ))}
      </ul>
    );
  };
  return (
    <nav aria-label={label} className="page-tree">
      <Branch parentId={undefined} />
    </nav>
  );
};
