import { PagesOnly } from '../shared/PagesOnly';
import { readHost } from '../shared/readHost';
import { startSurface } from '../shared/startSurface';
import { ExportMarkdown } from './ExportMarkdown';

void startSurface('export.title', (context) =>
  readHost(context) === 'blogpost' ? <PagesOnly title="export.title" /> : <ExportMarkdown />,
);
