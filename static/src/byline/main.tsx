import { callAhead } from '../bridge/callAhead';
import { readPlace } from '../shared/readPlace';
import { startSurface } from '../shared/startSurface';
import { Byline } from './Byline';

void startSurface('byline.title', (context) => {
  callAhead('getDesign', { pageId: readPlace(context).pageId ?? '' });
  return <Byline />;
});
