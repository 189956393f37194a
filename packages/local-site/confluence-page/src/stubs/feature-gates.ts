// Outside Atlassian every feature gate is off; this keeps its client, which calls Atlassian, out of the bundle.
const FeatureGates = {
  checkGate: () => false,
  initializeCalled: () => false,
  initializeCompleted: () => false,
  getExperimentValue: <Value>(_experiment: string, _parameter: string, fallback: Value) => fallback,
  getExperiment: () => ({ get: <Value>(_key: string, fallback: Value) => fallback }),
};
export { FeatureGates };
export default FeatureGates;
