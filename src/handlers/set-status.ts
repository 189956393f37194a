import { changeDesignRecord } from '../store/designs';
import type { Handler } from './answering';
import { getDesign } from './get-design';
import { editablePage } from './page';

export const setStatus: Handler<'setStatus'> = async ({ pageId, status }, caller) => {
  await editablePage(pageId, 'move its status');
  await changeDesignRecord(pageId, (record) => (record.status === status ? record : { ...record, status }));
  const { design } = await getDesign({ pageId }, caller);
  return { design };
};
