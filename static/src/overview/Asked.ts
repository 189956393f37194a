import type { ApprovalStatus, OverviewFilter, OverviewSort } from '../../../src/contract/api';
import { statusesByAttention } from '../shared/approval/attention';

/** Which designs are asked for, and in what order; kept in the address of the page. */
export type Asked = {
  filter: OverviewFilter;
  sort: OverviewSort;
};

const sorts: readonly OverviewSort[] = ['changed', 'title', 'milestone', 'question'];

const isSort = (text: string | null): text is OverviewSort => sorts.some((sort) => sort === text);
const isStatus = (text: string | null): text is ApprovalStatus => statusesByAttention.some((status) => status === text);

/** What the address has a name for. */
type Parameter = 'text' | 'status' | 'awaits-me' | 'overdue' | 'sort';

/** What an address asks for; what it says wrongly is as if it said nothing. */
export function readAsked(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const said = (parameter: Parameter) => parameters.get(parameter);
  const [status, sort] = [said('status'), said('sort')];
  return {
    filter: withoutNothing({
      status: isStatus(status) ? status : undefined,
      awaitsMe: said('awaits-me') !== null,
      overdue: said('overdue') !== null,
      text: said('text') ?? '',
    }),
    sort: isSort(sort) ? sort : 'changed',
  };
}

/** The address that asks for it: the same for the same, and empty for all designs as they come. */
export function writeAsked({ filter: { status, awaitsMe, overdue, text }, sort }: Asked): string {
  const parameters = new URLSearchParams();
  const write = (parameter: Parameter, value: string | undefined) => {
    if (value !== undefined) parameters.set(parameter, value);
  };
  write('text', text);
  write('status', status);
  write('awaits-me', awaitsMe === true ? '1' : undefined);
  write('overdue', overdue === true ? '1' : undefined);
  write('sort', sort === 'changed' ? undefined : sort);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

type Wished = { status: ApprovalStatus | undefined; awaitsMe: boolean; overdue: boolean; text: string };

/** A filter that says nothing of what is not asked for. */
export function withoutNothing({ status, awaitsMe, overdue, text }: Wished): OverviewFilter {
  return {
    ...(status !== undefined && { status }),
    ...(awaitsMe && { awaitsMe }),
    ...(overdue && { overdue }),
    ...(text.trim() !== '' && { text: text.trim() }),
  };
}

export const isFiltered = ({ filter }: Asked): boolean => Object.keys(filter).length > 0;
