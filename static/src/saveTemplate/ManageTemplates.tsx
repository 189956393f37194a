import Button from '@atlaskit/button/default/button';
import { NavigationTarget, router } from '@forge/bridge';
import { useState } from 'react';

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
      <Button onClick={() => void open()}>Manage the templates of this space</Button>
      <p role="status">
        {refused &&
          'Confluence did not open the page. You find it in the settings of the space, as “Design templates”.'}
      </p>
    </div>
  );
}
