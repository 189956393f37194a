import { PagesOnly } from '../shared/PagesOnly';
import { readHost } from '../shared/readHost';
import { startSurface } from '../shared/startSurface';
import { SaveTemplate } from './SaveTemplate';

void startSurface('saveTemplate.title', (context) =>
  readHost(context) === 'blogpost' ? <PagesOnly title="saveTemplate.title" /> : <SaveTemplate />,
);
