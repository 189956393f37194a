import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge/lozenge';
import type { Status } from '../../../../src/api';
import { statusNames } from './statusNames';

const appearances: Record<Status, ThemeAppearance> = {
  draft: 'default',
  inReview: 'inprogress',
  approved: 'success',
  implemented: 'new',
};

export function StatusLozenge({ status }: { status: Status }) {
  return <Lozenge appearance={appearances[status]}>{statusNames[status]}</Lozenge>;
}
