import { Message } from '../Message';

/** Says to a person who may not manage the templates of a space who may. */
export function WhoManages() {
  return (
    <Message kind="information">
      <p>
        The people who administer this space save, change and remove its templates. Ask one of them, or ask them to make
        you an administrator of the space.
      </p>
    </Message>
  );
}
