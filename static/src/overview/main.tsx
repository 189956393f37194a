import { startSurface } from '../shared/startSurface';
import { Overview } from './Overview';

void startSurface('manifest.overview.title', <Overview />);
