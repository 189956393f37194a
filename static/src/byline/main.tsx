import { startSurface } from '../shared/startSurface';
import { Byline } from './Byline';

void startSurface('byline.title', <Byline />);
