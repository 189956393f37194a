import { startSurface } from '../shared/startSurface';
import { ExportMarkdown } from './ExportMarkdown';

void startSurface('export.title', () => <ExportMarkdown />);
