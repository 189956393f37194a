import type { ApiOutput } from '../../../src/contract/api';
import { DialogFrame } from '../shared/DialogFrame';
import { RepairList } from '../shared/markdown/RepairList';
import { say, show } from '../words/say';
import { ManageTemplates } from './ManageTemplates';
import styles from './SavedTemplate.module.css';

type Props = { saved: ApiOutput<'saveTeamTemplate'>; spaceKey: string | null };

/** Says what was saved, and where the templates of the space are managed. */
export function SavedTemplate({ saved: { template, repairs }, spaceKey }: Props) {
  return (
    <DialogFrame title={say('saveTemplate.savedTitle')} closeLabel={say('common.close')}>
      <div className={styles.saved}>
        <p>{show('saveTemplate.saved', { name: template.name, version: template.version })}</p>
        <RepairList repairs={repairs} />
        {spaceKey !== null && <ManageTemplates spaceKey={spaceKey} />}
      </div>
    </DialogFrame>
  );
}
