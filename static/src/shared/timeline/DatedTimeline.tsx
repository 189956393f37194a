import Button from '@atlaskit/button/default/button';
import { useRef, useState } from 'react';
import { say } from '../../words/say';
import { SiteLink } from '../SiteLink';
import { useDates } from '../useDates';
import styles from './DatedTimeline.module.css';
import { layoutTimeline } from './layoutTimeline';
import { MilestoneList } from './MilestoneList';
import { shownMilestones } from './shownMilestones';
import { axisHeight, isNarrow, pictureShare, sizesFor } from './sizes';
import type { Span } from './span';
import type { TimelineDesign } from './TimelineDesign';
import { TimelineDrawing } from './TimelineDrawing';
import { TimelineLegend } from './TimelineLegend';
import { useWidth } from './useWidth';

/** Milestones as a list in words, with a picture of their days. */
export function DatedTimeline({ designs, span }: { designs: TimelineDesign[]; span: Span }) {
  const { today } = useDates();
  const [showsAll, setShowsAll] = useState(false);
  const plot = useRef<HTMLDivElement>(null);
  const plotWidth = useWidth(plot);

  const groups = designs
    .filter(({ timeline }) => timeline.length > 0)
    .map((design) => ({
      design,
      isNamed: designs.length > 1,
      milestones: shownMilestones(design.timeline, showsAll),
    }));
  const every = groups.flatMap(({ milestones }) => milestones);
  const canShowMore = designs.some(({ timeline }) => shownMilestones(timeline, false).includes(null));
  const total = designs.reduce((sum, { milestones }) => sum + milestones.total, 0);
  const narrow = isNarrow(plotWidth);
  const width = narrow ? plotWidth : Math.floor(plotWidth * pictureShare);
  const picture = layoutTimeline(groups, { span, today, width, sizes: sizesFor(plotWidth), hasConnectors: !narrow });

  return (
    <div className={styles.timeline}>
      <div ref={plot} className={styles.plot} data-narrow={narrow || undefined}>
        <svg aria-hidden className={styles.axis} height={axisHeight} />
        {plotWidth > 0 && <TimelineDrawing picture={picture} width={width} />}
        {groups.map(({ design, isNamed, milestones }) => (
          <div key={design.pageId}>
            {isNamed && (
              <h2 className={styles.design}>
                <SiteLink url={design.url}>
                  <bdi>{design.title}</bdi>
                </SiteLink>
              </h2>
            )}
            <MilestoneList milestones={milestones} all={design.timeline} />
          </div>
        ))}
      </div>
      <TimelineLegend marks={picture.marks} hasConnectors={picture.connectors.length > 0} />
      {canShowMore && (
        <div>
          <Button
            spacing="compact"
            onClick={() => {
              setShowsAll(!showsAll);
            }}
          >
            {showsAll ? say('timeline.showFewer') : say('timeline.showAll', { count: every.length })}
          </Button>
        </div>
      )}
      {showsAll && every.length < total && <p>{say('timeline.onlyFirst', { shown: every.length, total })}</p>}
    </div>
  );
}
