import { say } from '../words/say';

type Props = {
  /** The key of the issue. */
  epicKey: string;
  /** Undefined while it is not known. */
  canEdit: boolean | undefined;
};

/** What comes of linking a design to an issue: who sees what of it, and who has to accept. */
export function LinkNotice({ epicKey, canEdit }: Props) {
  return (
    <>
      <p>{say('link.whoSees', { epicKey })}</p>
      {canEdit === false && <p>{say('link.hasToBeAccepted', { epicKey })}</p>}
    </>
  );
}
