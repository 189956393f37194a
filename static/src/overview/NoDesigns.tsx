import Button from '@atlaskit/button/default/button';
import { router } from '@forge/bridge';
import type { RequestedScope } from '../../../src/contract/api';
import { useForgeContext } from '../shared/Viewer';
import { say } from '../words/say';
import { homeOf } from './homeOf';
import styles from './NoDesigns.module.css';

/** What this page is, and where a first design comes from. */
export function NoDesigns({ of }: { of: RequestedScope }) {
  const context = useForgeContext();
  const place: 'project' | 'space' = of === 'this-project' ? 'project' : 'space';
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{say('overview.noDesigns.title', { place })}</h2>
      <p>{say('overview.noDesigns.body', { place })}</p>
      <div>
        <Button appearance="primary" onClick={() => void router.navigate(homeOf(context))}>
          {say('overview.noDesigns.go', { place })}
        </Button>
      </div>
    </div>
  );
}
