/** Stands in for a component that nothing of the app is given. */
export default (): null => null;
