/** Links open in place on a page. Inside an app's frame they open a new tab: its sandbox forbids to move the page. */
export const linkTarget = window.parent === window ? {} : { target: '_blank', rel: 'noreferrer' };
