import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { ApiError, DesignSummary, LinkProposal } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { useCanWrite } from '../shared/license';
import { LinkNotice } from '../shared/LinkNotice';
import { Message } from '../shared/Message';
import { PersonName } from '../shared/PersonName';
import { SiteLink } from '../shared/SiteLink';
import { say, show } from '../words/say';
import styles from './Proposals.module.css';

type Props = {
  epicKey: string;
  proposals: LinkProposal[];
  onAnswered: (proposal: LinkProposal, linked: DesignSummary | null) => void;
};

/** The pages that others want linked to the epic, for whoever may decide on that. */
export function Proposals({ epicKey, proposals, onAnswered }: Props) {
  if (proposals.length === 0) return null;
  return (
    <section aria-label={say('panel.proposals')}>
      <Message kind="information">
        <LinkNotice epicKey={epicKey} canEdit />
        <ul className={styles.proposals}>
          {proposals.map((proposal) => (
            <li key={proposal.pageId}>
              <Proposal proposal={proposal} onAnswered={onAnswered} />
            </li>
          ))}
        </ul>
      </Message>
    </section>
  );
}

function Proposal({ proposal, onAnswered }: { proposal: LinkProposal; onAnswered: Props['onAnswered'] }) {
  const { pageId, title, url, by } = proposal;
  const canWrite = useCanWrite();
  const [busy, setBusy] = useState<'accept' | 'decline' | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const page = (
    <SiteLink url={url}>
      <bdi>{title}</bdi>
    </SiteLink>
  );

  const decide = async (answer: 'accept' | 'decline') => {
    setBusy(answer);
    setError(null);
    try {
      const { design } = await call('answerProposal', { pageId, accept: answer === 'accept' });
      onAnswered(proposal, design);
    } catch (thrown) {
      setError(toApiError(thrown));
      setBusy(null);
    }
  };
  return (
    <div role="group" aria-label={title} className={styles.proposal}>
      <p>
        {by === null
          ? show('panel.proposedBySomebody', { page })
          : show('panel.proposed', { person: <PersonName person={by} />, page })}
      </p>
      {error !== null && <ErrorMessage error={error} />}
      {canWrite && (
        <div className={styles.answers}>
          <Button isLoading={busy === 'accept'} isDisabled={busy === 'decline'} onClick={() => void decide('accept')}>
            {say('panel.accept')}
          </Button>
          <Button
            appearance="subtle"
            isLoading={busy === 'decline'}
            isDisabled={busy === 'accept'}
            onClick={() => void decide('decline')}
          >
            {say('panel.decline')}
          </Button>
        </div>
      )}
    </div>
  );
}
