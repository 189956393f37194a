/**
 * fast-check with the same sample in every run: a rare counterexample must not stop another change.
 * `npm run test:properties` takes a new sample, and names its seed where a property fails.
 */
import fc from 'fast-check';

if (process.env.PROPERTIES === undefined) fc.configureGlobal({ seed: 20261130 });

export { default } from 'fast-check';
