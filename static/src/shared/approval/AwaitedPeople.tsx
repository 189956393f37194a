import type { Approval } from '../../../../src/contract/api';
import { awaitedOf } from './attention';
import { AwaitedNames } from './AwaitedNames';

/** Whose decision on a design is awaited. */
export function AwaitedPeople({ approval }: { approval: Approval }) {
  return <AwaitedNames people={awaitedOf(approval)} />;
}
