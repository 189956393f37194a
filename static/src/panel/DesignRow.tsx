import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { useId, useState, type ComponentProps } from 'react';
import { AwaitedPeople } from '../shared/approval/AwaitedPeople';
import { StatusLozenge } from '../shared/approval/StatusLozenge';
import { SiteLink } from '../shared/SiteLink';
import { say } from '../words/say';
import { DesignCard } from './DesignCard';
import styles from './DesignRow.module.css';

type Props = ComponentProps<typeof DesignCard> & {
  /** Whether it starts with all there is to say. */
  startsOpen: boolean;
};

/** One design of the epic: where it stands in a line, and the rest on demand. */
export function DesignRow({ startsOpen, ...card }: Props) {
  const { design } = card;
  const [isOpen, setIsOpen] = useState(startsOpen);
  const id = useId();
  const Chevron = isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <article aria-labelledby={`${id}-title`} className={styles.row}>
      <div className={styles.top}>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          aria-label={say('panel.details', { title: design.title })}
          className={styles.toggle}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          <Chevron label="" size="small" />
        </button>
        <div>
          <div className={styles.heading}>
            <h2 id={`${id}-title`} className={styles.title}>
              <SiteLink url={design.url}>
                <bdi>{design.title}</bdi>
              </SiteLink>
            </h2>
            <StatusLozenge approval={design.approval} />
          </div>
          {!isOpen && <AwaitedPeople approval={design.approval} />}
        </div>
      </div>
      <div id={`${id}-details`} hidden={!isOpen}>
        {isOpen && <DesignCard {...card} />}
      </div>
    </article>
  );
}
