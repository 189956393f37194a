import type { DesignSummary } from '../api';
import { Failure } from '../failure';
import { changeDesignRecord } from '../store/designs';
import type { Handler } from './answering';
import { getDesign } from './get-design';
import { editablePage } from './page';

export const setStatus: Handler<'setStatus'> = async ({ pageId, status, despiteFindings = false }, caller) => {
  await editablePage(pageId, 'move its status');
  if (status === 'inReview' && !despiteFindings) refuseUnready((await getDesign({ pageId }, caller)).design);
  await changeDesignRecord(pageId, (record) => (record.status === status ? record : { ...record, status }));
  const { design } = await getDesign({ pageId }, caller);
  return { design };
};

const mostNamed = 5;

function refuseUnready({ title, status, readiness }: DesignSummary): void {
  const blocking = readiness?.counts.blocking ?? 0;
  if (blocking === 0 || status === 'inReview') return;
  const named = (readiness?.findings ?? []).filter(({ severity }) => severity === 'blocking').slice(0, mostNamed);
  const more = blocking > named.length ? ` And ${blocking - named.length} more.` : '';
  throw new Failure(
    'not-ready',
    `“${title}” is not ready for review. ${named.map(({ message }) => message).join(' ')}${more}`,
    'Put that right first, or move it to In Review all the same.',
  );
}
