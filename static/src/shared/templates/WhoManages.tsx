import { say } from '../../words/say';
import { Message } from '../Message';

/** Says to a person who may not manage the templates of a space who may. */
export function WhoManages() {
  return (
    <Message kind="information">
      <p>{say('templates.whoManages')}</p>
    </Message>
  );
}
