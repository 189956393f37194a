import { z } from 'zod';
import type { AdfNode } from '../../../contract/adf-node';
import { textAttribute } from '../../text';

/** JSON-LD, as far as it says where a smart link leads. */
const data = z.object({ url: z.string().catch(''), name: z.string().catch('') });

/** Where a smart link leads, and what it is called where that is said: ADF has a `url`, or `data` of what it shows. */
export function smartLinkOf(node: AdfNode): { url: string; name: string } {
  const url = textAttribute(node, 'url');
  return url !== '' ? { url, name: '' } : (data.safeParse(node.attrs?.data).data ?? { url: '', name: '' });
}
