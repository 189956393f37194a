import type { AdfMark } from '../../../../contract/adf-node';

const sub: AdfMark = { type: 'subsup', attrs: { type: 'sub' } };
const sup: AdfMark = { type: 'subsup', attrs: { type: 'sup' } };
const strong: AdfMark = { type: 'strong' };
const em: AdfMark = { type: 'em' };
const strike: AdfMark = { type: 'strike' };
const underline: AdfMark = { type: 'underline' };
const code: AdfMark = { type: 'code' };

/** The tags that ADF has a mark for. */
export const markOfTag = new Map<string, AdfMark>([
  ['b', strong],
  ['strong', strong],
  ['i', em],
  ['em', em],
  ['cite', em],
  ['s', strike],
  ['del', strike],
  ['strike', strike],
  ['u', underline],
  ['ins', underline],
  ['sub', sub],
  ['sup', sup],
  ['code', code],
  ['kbd', code],
  ['samp', code],
  ['tt', code],
]);
