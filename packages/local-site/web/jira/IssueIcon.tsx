import type { IssueType } from '../rest/jira';

const looks: Record<string, { color: string; sign: string }> = {
  '1': { color: 'purple', sign: '⚡' },
  '0': { color: 'blue', sign: '✓' },
  '-1': { color: 'teal', sign: '⤷' },
};

/** A square in the colour of the type's level. */
export const IssueIcon = ({ type }: { type: IssueType }) => {
  const { color, sign } = looks[String(type.hierarchyLevel)] ?? { color: 'blue', sign: '✓' };
  return (
    <span className={`issue-icon issue-icon-${color}`} role="img" aria-label={type.name} title={type.name}>
      {sign}
    </span>
  );
};
