import type { ReactNode } from 'react';

/** A text with `**bold**`, `[words](/path)` and `` `keys` `` in it. */
const parts = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((\/[^)\s]*)\)|`([^`]+)`/g;

function shown(text: string): ReactNode[] {
  const nodes: ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(parts)) {
    const [whole, bold, words, path, keys] = match;
    nodes.push(text.slice(end, match.index));
    if (bold !== undefined) nodes.push(<strong key={match.index}>{bold}</strong>);
    else if (keys !== undefined) nodes.push(<kbd key={match.index}>{keys}</kbd>);
    else
      nodes.push(
        <a key={match.index} href={path}>
          {words}
        </a>,
      );
    end = match.index + whole.length;
  }
  return [...nodes, text.slice(end)];
}

/** What to try, as the app's repository says it. */
export const Steps = ({ steps }: { steps: readonly string[] }) => (
  <section aria-labelledby="steps">
    <h2 id="steps">Steps to try</h2>
    <ol className="steps">
      {steps.map((step) => (
        <li key={step}>{shown(step)}</li>
      ))}
    </ol>
  </section>
);
