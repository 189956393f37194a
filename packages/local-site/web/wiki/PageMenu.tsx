import { useState } from 'react';
import { Menu } from '../frame/Menu';
import { Message } from '../frame/Message';
import { Question } from '../frame/Question';
import { asError } from '../frame/useLoaded';
import { type Page, type Space, allows, deletePage, turnLiveEditing } from '../rest/confluence';
import type { AppModule } from '../rest/session';
import { ActionDialog } from './ActionDialog';

/** What can be done with a page besides reading and editing it. */
export const PageMenu = ({
  page,
  isLive,
  space,
  modules,
}: {
  page: Page;
  isLive: boolean;
  space: Space;
  modules: AppModule[];
}) => {
  const [action, setAction] = useState<AppModule>();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    try {
      await deletePage(page);
      window.location.assign(`/wiki/spaces/${space.key}`);
    } catch (error) {
      setProblem(asError(error).message);
    }
  };
  const close = () => {
    setAsking(false);
    setProblem(undefined);
  };
  const removal = {
    key: 'delete',
    label: 'Delete',
    onSelect: () => {
      setAsking(true);
    },
  };
  // An action of an app is for published pages alone.
  const actions = page.status === 'current' ? modules.filter(({ type }) => type === 'confluence:contentAction') : [];
  if (page.status !== 'current' && !allows(page, 'delete')) return null;
  return (
    <>
      <Menu
        label="More actions"
        items={[
          ...actions.map((one) => ({
            key: one.key,
            label: one.title,
            onSelect: () => {
              setAction(one);
            },
          })),
          ...(page.status === 'current' ? exportsOf(page) : []),
          ...(page.status === 'current' && allows(page, 'update') ? [liveEditingOf(page, isLive)] : []),
          ...(allows(page, 'delete') ? [removal] : []),
        ]}
      >
        •••
      </Menu>
      {action && (
        <ActionDialog
          action={action}
          page={page}
          space={space}
          onClose={() => {
            setAction(undefined);
          }}
        />
      )}
      {asking && (
        <Question title="Delete this page?" no="Cancel" yes="Delete page" onNo={close} onYes={() => void remove()}>
          <p>
            “{page.title}” goes to the trash of {space.name}.
          </p>
          {problem && (
            <Message title="The page was not deleted">
              <p>{problem}</p>
            </Message>
          )}
        </Question>
      )}
    </>
  );
};

const liveEditingOf = ({ id }: Page, isLive: boolean) => ({
  key: 'live',
  label: isLive ? 'Turn live editing off' : 'Turn live editing on',
  onSelect: () => {
    void turnLiveEditing(id, !isLive).then(() => {
      window.location.reload();
    });
  },
});

const exportsOf = (page: Page) =>
  [
    { key: 'pdf', label: 'Export to PDF' },
    { key: 'word', label: 'Export to Word' },
  ].map(({ key, label }) => ({
    key,
    label,
    onSelect: () => {
      window.location.assign(`/wiki/export/${key}/${page.id}`);
    },
  }));
