import { useState } from 'react';
import { Dialog } from '../frame/Dialog';
import { Menu } from '../frame/Menu';
import { Message } from '../frame/Message';
import { asError } from '../frame/useLoaded';
import { type Page, type Space, deletePage } from '../rest/confluence';

/** What can be done with a page besides reading and editing it. */
export const PageMenu = ({ page, space }: { page: Page; space: Space }) => {
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
  return (
    <>
      <Menu
        label="More actions"
        items={[
          {
            key: 'delete',
            label: 'Delete',
            onSelect: () => {
              setAsking(true);
            },
          },
        ]}
      >
        •••
      </Menu>
      {asking && (
        <Dialog title="Delete this page?" onCancel={close}>
          <p>
            “{page.title}” goes to the trash of {space.name}.
          </p>
          {problem && (
            <Message kind="error" title="The page was not deleted">
              <p>{problem}</p>
            </Message>
          )}
          <div className="dialog-actions">
            <button type="button" className="button" onClick={close}>
              Cancel
            </button>
            <button type="button" className="button button-danger" onClick={() => void remove()}>
              Delete page
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
};
