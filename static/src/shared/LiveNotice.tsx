import type { DesignSummary } from '../../../src/contract/api';
import { say } from '../words/say';
import { Message } from './Message';

/** What a live doc is kept from, and what to do about it. */
export function LiveNotice({ design: { isLive } }: { design: Pick<DesignSummary, 'isLive'> }) {
  if (!isLive) return null;
  return (
    <Message kind="information">
      <p>{say('design.live')}</p>
    </Message>
  );
}
