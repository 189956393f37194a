import { Status } from '../../../../adf/nodes/status';

/** A status that nothing has happened to yet. */
export const lozenge = (text: string): Status => new Status(text, 'neutral');
