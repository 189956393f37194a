import { prepareConfluencePage } from '../../../packages/local-site/confluence-page/prepare';

/** Once, before the tests that show pages with Confluence's own renderer and editor. */
export default async function setup(): Promise<void> {
  await prepareConfluencePage((progress) => {
    process.stdout.write(`${progress}\n`);
  });
}
