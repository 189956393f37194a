/** Stands in for what a lozenge would be pressed by: no lozenge of the app can be. */
export default 'button';
