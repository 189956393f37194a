import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';
import { scrollDocumentTo } from '../shared/document/scrollDocumentTo';
import { sectionUrl } from '../shared/readiness/sectionUrl';
import { say } from '../words/say';

type Props = { pageUrl: string; section: string; anchor: string; inMacro: boolean };

/** Goes to a section of the page around the macro, or of the document below in it. */
export function SectionLink({ pageUrl, section, anchor, inMacro }: Props) {
  const url = sectionUrl(pageUrl, anchor);
  const go = (event: MouseEvent) => {
    event.preventDefault();
    if (!inMacro || !scrollDocumentTo(anchor)) void router.navigate(url);
  };
  return (
    <a href={url} onClick={go}>
      {say('design.goToSection', { section })}
    </a>
  );
}
