import Sequencer from '@jest/test-sequencer';

/** Where tests wait for a browser, or play histories: they would be the only ones left to run at the end. */
const long = ['editor', 'faults', 'browser'];

/** Begins with the projects whose files take longest, which Jest knows only after a first run. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ context }) => long.includes(context.config.displayName?.name);
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
