/** Outside Atlassian every feature flag is off. */
export const fg = () => false;
export default fg;
