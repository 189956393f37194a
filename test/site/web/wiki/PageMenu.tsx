import { useState } from 'react';
import { Menu } from '../frame/Menu';
import { Message } from '../frame/Message';
import { Question } from '../frame/Question';
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
