import Button from '@atlaskit/button/default/button';
import { useState, type ReactNode } from 'react';
import type { ApiError, ApiOutput } from '../../../src/contract/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { ErrorMessage } from '../shared/ErrorMessage';
import { SearchField } from '../shared/fields/SearchField';
import { Message } from '../shared/Message';
import { InlineForm } from '../shared/InlineForm';
import { say } from '../words/say';

/** `page`: a page's id, or the address somebody pasted. */
type PageChoice = { page: string; label: string };

const pastedPage = (url: string): PageChoice => ({ page: url, label: url });
const isAddress = (text: string) => /^https?:\/\//i.test(text);

async function findPages(query: string): Promise<PageChoice[]> {
  if (query === '') return [];
  if (isAddress(query)) return [pastedPage(query)];
  const { pages } = await call('searchPages', { query });
  return pages.map(({ pageId, title, spaceName: space }) => ({
    page: pageId,
    label: say('panel.pageInSpace', { title, space }),
  }));
}

type Props = {
  /** Whether somebody else has to accept the link. */
  isProposal: boolean;
  /** What comes of linking. */
  notice: ReactNode;
  onLinked: (answer: ApiOutput<'linkDesign'>) => void;
  onCancel: () => void;
};

/** Links a page that is there already to the epic. */
export function LinkDesign({ isProposal, notice, onLinked, onCancel }: Props) {
  const [choice, setChoice] = useState<PageChoice | null>(null);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);

  const choose = (chosen: PageChoice | null) => {
    setChoice(chosen);
    setProblem(undefined);
    setError(null);
  };

  const link = async (move: boolean) => {
    if (choice === null) {
      setProblem(say('panel.pageMissing'));
      return;
    }
    setBusy(true);
    setError(null);
    try {
      onLinked(await call('linkDesign', { page: choice.page, ...(move && { move }) }));
    } catch (thrown) {
      setError(toApiError(thrown));
      setBusy(false);
    }
  };

  return (
    <InlineForm
      title={say('panel.linkDesign')}
      submitLabel={isProposal ? say('panel.proposeLink') : say('panel.link')}
      busy={busy}
      onSubmit={() => void link(false)}
      onCancel={onCancel}
    >
      <SearchField
        label={say('panel.page')}
        required
        value={choice}
        onChange={choose}
        find={findPages}
        takePasted={(text) => {
          if (!isAddress(text)) return false;
          choose(pastedPage(text));
          return true;
        }}
        toLabel={({ label }) => label}
        toKey={({ page }) => page}
        prompt={say('panel.pagePrompt')}
        problem={problem}
      />
      {notice}
      {error !== null && error.code !== 'linked-elsewhere' && <ErrorMessage error={error} />}
      {error?.code === 'linked-elsewhere' && (
        <div role="alert">
          <Message kind="warning">
            <p>
              <strong>{error.message}</strong> {error.advice}
            </p>
            <div>
              <Button isLoading={busy} onClick={() => void link(true)}>
                {say('panel.moveHere')}
              </Button>
            </div>
          </Message>
        </div>
      )}
    </InlineForm>
  );
}
