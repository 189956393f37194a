/** Where a page of the app in a space is on this site. */
export const spaceAppPath = (spaceKey: string, route: string): string => `/wiki/spaces/${spaceKey}/apps/${route}`;
