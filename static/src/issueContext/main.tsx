import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { IssueDesigns } from './IssueDesigns';

void startSurface('manifest.issueContext.title', () => {
  callAhead('getEpicDesigns', {});
  return <IssueDesigns />;
});
