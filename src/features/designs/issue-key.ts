const key = /^[A-Z][A-Z0-9_]*-[1-9]\d*$/;

/** The issue key that a text is, or that an address of an issue ends in; undefined where it is neither. */
export function issueKeyIn(text: string): string | undefined {
  const trimmed = text.trim();
  const candidate = (URL.canParse(trimmed) ? keyInAddress(new URL(trimmed)) : trimmed).toUpperCase();
  return key.test(candidate) ? candidate : undefined;
}

/** Jira's addresses name the issue last in the path, or in `selectedIssue` on boards and lists. */
const keyInAddress = (address: URL): string =>
  address.searchParams.get('selectedIssue') ?? address.pathname.split('/').findLast((part) => part !== '') ?? '';
