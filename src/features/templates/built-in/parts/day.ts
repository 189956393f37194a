import { DateNode } from '../../../../adf/nodes/date';

/** `date` is `YYYY-MM-DD`. */
export const day = (date: string): DateNode => new DateNode(date);
