/** The address of a section on its page. */
export const sectionUrl = (pageUrl: string, anchor: string): string => `${pageUrl}#${encodeURIComponent(anchor)}`;
