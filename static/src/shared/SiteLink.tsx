import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';

/** A link to a page or issue of the site. It opens in a new tab: the frame around the app may not navigate itself. */
export function SiteLink({ url, children }: { url: string; children: ReactNode }) {
  const open = (event: MouseEvent) => {
    event.preventDefault();
    void router.open(url);
  };
  return (
    <a href={url} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
