import { Skeleton } from '../shared/Skeleton';

const bars = ['60%', '90%', '75%', '85%'];

/** The plan while it is made. */
export function SyncSkeleton() {
  return bars.map((width) => <Skeleton key={width} width={width} />);
}
