import Button from '@atlaskit/button/default/button';
import AddIcon from '@atlaskit/icon/core/add';
import DeleteIcon from '@atlaskit/icon/core/delete';
import { lazy, Suspense, useRef } from 'react';
import { say } from '../../words/say';
import { TextField } from '../fields/TextField';
import type { LinkDraft } from './PrefillDraft';
import styles from './LinksField.module.css';

// With its tooltip, more than all the rest of the field; the first link has to be added before it shows.
const IconButton = lazy(() => import('@atlaskit/button/icon/button'));

const mostLinks = 20;

type Props = { links: LinkDraft[]; problems: Record<number, string>; onChange: (links: LinkDraft[]) => void };

/** The pages, tickets and drawings that a design refers to. */
export function LinksField({ links, problems, onChange }: Props) {
  const addButton = useRef<HTMLButtonElement>(null);
  const added = useRef<number>();

  const change = (changed: LinkDraft) => {
    onChange(links.map((link) => (link.id === changed.id ? changed : link)));
  };
  const add = () => {
    const id = Math.max(0, ...links.map((link) => link.id)) + 1;
    added.current = id;
    onChange([...links, { id, url: '', title: '' }]);
  };
  const remove = (id: number) => {
    onChange(links.filter((link) => link.id !== id));
    addButton.current?.focus();
  };

  return (
    <fieldset className={styles.links}>
      <legend className={styles.legend}>{say('prefill.links')}</legend>
      {links.map((link, index) => (
        <div key={link.id} className={styles.link}>
          <div className={styles.inputs}>
            <TextField
              label={say('prefill.linkUrl', { number: index + 1 })}
              type="url"
              maxLength={2000}
              autoFocus={link.id === added.current}
              value={link.url}
              problem={problems[link.id]}
              onChange={(url) => {
                change({ ...link, url });
              }}
            />
            <TextField
              label={say('prefill.linkTitle', { number: index + 1 })}
              maxLength={200}
              placeholder={say('prefill.optional')}
              value={link.title}
              onChange={(title) => {
                change({ ...link, title });
              }}
            />
          </div>
          <div className={styles.remove}>
            <Suspense>
              <IconButton
                appearance="subtle"
                icon={DeleteIcon}
                label={say('prefill.removeLink', { number: index + 1 })}
                onClick={() => {
                  remove(link.id);
                }}
              />
            </Suspense>
          </div>
        </div>
      ))}
      <div>
        <Button ref={addButton} iconBefore={AddIcon} isDisabled={links.length >= mostLinks} onClick={add}>
          {say('prefill.addLink')}
        </Button>
      </div>
    </fieldset>
  );
}
