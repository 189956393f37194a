import Button from '@atlaskit/button/default/button';
import type { DesignSummary } from '../../../../src/contract/api';
import { say, show } from '../../words/say';
import { Message } from '../Message';
import { useDates } from '../useDates';
import { ApprovalInPlace } from './dialog/ApprovalInPlace';
import { useApprovalDialog } from './dialog/useApprovalDialog';
import { sayList } from './sayList';
import { sectionTitle } from './sectionTitle';

const mostNamed = 3;

/** Says that the page is not what was signed off any more, and leads to the difference. */
export function ChangedNotice({ design }: { design: DesignSummary }) {
  const { formatMoment } = useDates();
  const dialog = useApprovalDialog({ view: 'changes', design, onDone: () => undefined });
  const { changed } = design.approval;
  if (changed === null) return null;
  const when = <time dateTime={changed.at}>{formatMoment(changed.at)}</time>;
  if (changed.relinked && changed.sections.length === 0) {
    return (
      <Message kind="warning">
        <p>{show('approval.relinkedNotice', { version: changed.version, when })}</p>
      </Message>
    );
  }
  return (
    <>
      <Message kind="warning">
        <p>
          {show('approval.changedNotice', {
            titles: sayList(changed.sections.map(sectionTitle), mostNamed),
            version: changed.version,
            when,
          })}
        </p>
        <div>
          <Button onClick={dialog.open}>{say('approval.whatChanged')}</Button>
        </div>
      </Message>
      <ApprovalInPlace dialog={dialog} />
    </>
  );
}
