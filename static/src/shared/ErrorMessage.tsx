import Button from '@atlaskit/button/default/button';
import type { ApiError } from '../../../src/api';
import { Message } from './Message';

type Props = { error: ApiError; action?: { label: string; run: () => void } };

/** What went wrong, and what to do next. */
export function ErrorMessage({ error, action }: Props) {
  return (
    <div role="alert">
      <Message kind="error">
        <p>
          <strong>{error.message}</strong> {error.advice}
        </p>
        {action !== undefined && (
          <div>
            <Button onClick={action.run}>{action.label}</Button>
          </div>
        )}
      </Message>
    </div>
  );
}
