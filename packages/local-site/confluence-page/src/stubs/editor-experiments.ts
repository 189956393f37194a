// Outside Atlassian every experiment of the editor is at its default: off, or the control group.
const isDefault = (value: unknown) => value === undefined || value === false || value === 'control' || value === 'off';

export const editorExperiment = (_name: string, expected: unknown) => isDefault(expected);
export const expValEquals = (_name: string, _parameter: string, expected: unknown, fallback?: unknown) =>
  fallback === undefined ? isDefault(expected) : fallback === expected;
export const expValEqualsNoExposure = expValEquals;
export const expVal = <Value>(_name: string, _parameter: string, fallback: Value) => fallback;
export const expValNoExposure = expVal;
export const setupEditorExperiments = () => undefined;
export const editorExperimentsConfig = {};
