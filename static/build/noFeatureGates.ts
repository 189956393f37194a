/**
 * Stands in for Atlassian's feature gate client. Its gates are all off outside Atlassian's own products, and the real
 * client would add 28 KB to every surface.
 */
export const fg = (): boolean => false;

const gates = {
  checkGate: (): boolean => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, whenUnknown: Value): Value => whenUnknown,
  initializeCompleted: (): boolean => false,
};

export default gates;
