import { lazy, Suspense } from 'react';
import type { TimelineDesign } from './TimelineDesign';
import { afterPaint } from '../afterPaint';
import { TimelineSkeleton } from './TimelineSkeleton';
import { TimelineUnavailable } from './TimelineUnavailable';

const Timeline = lazy(() =>
  afterPaint(() => import('./Timeline')).then(
    ({ Timeline }) => ({ default: Timeline }),
    () => ({ default: TimelineUnavailable }),
  ),
);

/** The timeline, whose code comes once it is shown. */
export function LazyTimeline({ designs }: { designs: TimelineDesign[] }) {
  return (
    <Suspense fallback={<TimelineSkeleton designs={designs} />}>
      <Timeline designs={designs} />
    </Suspense>
  );
}
