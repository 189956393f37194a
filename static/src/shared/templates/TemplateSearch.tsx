import { say } from '../../words/say';
import { TextField } from '../fields/TextField';
import styles from './TemplateSearch.module.css';

type Props = { query: string; onChange: (query: string) => void; found: number; total: number };

/** Narrows a long list down to the templates whose name or purpose has some words. */
export function TemplateSearch({ query, onChange, found, total }: Props) {
  return (
    <div>
      <TextField label={say('templates.find')} value={query} onChange={onChange} />
      <p role="status" className={styles.found}>
        {found === total ? say('templates.count', { count: total }) : say('templates.found', { found, total })}
      </p>
    </div>
  );
}
