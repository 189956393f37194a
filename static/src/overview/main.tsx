import { callAhead } from '../bridge/callAhead';
import { startSurface } from '../shared/startSurface';
import { openAddress } from './openAddress';
import { Overview } from './Overview';
import { readOverviewPlace } from './readOverviewPlace';

void startSurface('manifest.overview.title', async (context) => {
  const address = await openAddress();
  callAhead('listDesigns', { of: readOverviewPlace(context), ...address.asked });
  return <Overview address={address} />;
});
