/** Gets Confluence's renderer and editor ready ahead of the site or the tests. */
import { prepareConfluencePage } from './prepare';

prepareConfluencePage((progress) => {
  console.log(progress);
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
