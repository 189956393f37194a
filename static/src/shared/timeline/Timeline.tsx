import { say } from '../../words/say';
import { useDates } from '../useDates';
import { DatedTimeline } from './DatedTimeline';
import { spanOf } from './span';
import type { TimelineDesign } from './TimelineDesign';

/** The milestones of a design, or of several by design. */
export function Timeline({ designs }: { designs: TimelineDesign[] }) {
  const { today } = useDates();
  const span = spanOf(
    designs.flatMap(({ timeline }) => timeline),
    today,
  );
  if (span === null) return <p>{say('timeline.nothingDated')}</p>;
  return <DatedTimeline designs={designs} span={span} />;
}
