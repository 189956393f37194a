import { TestEnvironment } from 'jest-environment-node';

/** Tells the hooks after a test that it failed, which Jest does not, so that they can say what there was to see. */
export default class BrowserEnvironment extends TestEnvironment {
  handleTestEvent({ name }: { name: string }): void {
    if (name === 'test_start') this.global.hasTestFailed = false;
    if (name === 'test_fn_failure') this.global.hasTestFailed = true;
  }
}
