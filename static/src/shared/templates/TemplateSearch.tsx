import { TextField } from '../fields/TextField';

type Props = { query: string; onChange: (query: string) => void; found: number; total: number };

/** Narrows a long list down to the templates whose name or purpose has some words. */
export function TemplateSearch({ query, onChange, found, total }: Props) {
  return (
    <div>
      <TextField label="Find a template" value={query} onChange={onChange} />
      <p role="status">{found === total ? `${total} templates` : `${found} of ${total} templates`}</p>
    </div>
  );
}
