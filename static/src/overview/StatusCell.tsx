import type { OverviewRow } from '../../../src/contract/api';
import { AwaitedNames } from '../shared/approval/AwaitedNames';
import { StatusLozenge } from '../shared/approval/StatusLozenge';

/** Where a design stands, and whose sign-off it awaits. */
export function StatusCell({ design: { approval, awaited } }: { design: OverviewRow }) {
  return (
    <>
      <StatusLozenge approval={approval} />
      <AwaitedNames people={awaited} />
    </>
  );
}
