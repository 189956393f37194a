import { say } from '../words/say';
import { Message } from './Message';
import { useForgeContext } from './Viewer';

/**
 * Whether the app may write: not while its license is not active, when functions refuse whatever writes. An app that is not
 * sold has no license, which limits nothing.
 */
export const useCanWrite = (): boolean => useForgeContext().license?.active !== false;

type Props = {
  /** What comes of it here, in one sentence. */
  text?: string;
};

/** Says that the license of the app is not active, where it is not. */
export function LicenseNotice({ text = say('app.licenseInactive') }: Props) {
  if (useCanWrite()) return null;
  return (
    <Message kind="information">
      <p>{text}</p>
    </Message>
  );
}
