import type { ComponentProps } from 'react';
import { StatusLozenge } from './StatusLozenge';
import { StatusSelect } from './StatusSelect';

/** A design's status: to be changed by those who may edit the page, to be read by everyone else. */
export function StatusField(props: ComponentProps<typeof StatusSelect>) {
  return props.design.canEdit ? <StatusSelect {...props} /> : <StatusLozenge status={props.design.status} />;
}
