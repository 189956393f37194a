import Button from '@atlaskit/button/default/button';
import { NavigationTarget, router } from '@forge/bridge';
import { useState } from 'react';
import { say } from '../words/say';

/** The way to the page where the templates of a space are managed. */
export function ManageTemplates({ spaceKey }: { spaceKey: string }) {
  const [refused, setRefused] = useState(false);

  const open = async () => {
    setRefused(false);
    try {
      await router.open({ target: NavigationTarget.Module, moduleKey: 'team-templates', spaceKey });
    } catch {
      setRefused(true);
    }
  };

  return (
    <div>
      <Button onClick={() => void open()}>{say('saveTemplate.manage')}</Button>
      <p role="status">{refused && say('saveTemplate.cannotOpen')}</p>
    </div>
  );
}
