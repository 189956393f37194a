import type { Link, PhrasingContent } from 'mdast';

export const link = (url: string, title: string, children: PhrasingContent[]): Link => ({
  type: 'link',
  url,
  ...(title !== '' && { title }),
  children,
});
