/** What Forge's storage and queues, and Atlassian's reporting of accounts, refuse, on demand: a script of faults, each for one or more of the app's calls. */

export interface PlatformFault {
  of: 'queue' | 'storage' | 'accounts';
  /** The end of the call's path, such as `/batch/get`; any call without it. */
  path?: string;
  /** Of storage: calls for this entity alone. */
  entity?: string;
  /** The call that is refused first: of those that fit, the one with this number, 1 being the next. */
  call?: number;
  /** How many calls in a row are refused; one by default. */
  times?: number;
  status: number;
  code?: string;
}

export interface PlatformFaults {
  /** From now on these, and no others. */
  set: (faults: readonly PlatformFault[]) => void;
  /** Those that have not happened yet. */
  list: () => PlatformFault[];
  /** What a call is answered instead of being done; undefined for nothing of the kind. */
  refusal: (of: PlatformFault['of'], path: string, body?: unknown) => Response | undefined;
}

type Waiting = Required<Omit<PlatformFault, 'entity'>> & Pick<PlatformFault, 'entity'>;

const entityIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'entityName' in body ? body.entityName : undefined;

export function createPlatformFaults(): PlatformFaults {
  let waiting: Waiting[] = [];
  const fits = (fault: Waiting, of: PlatformFault['of'], path: string, body: unknown) =>
    fault.of === of &&
    (of === 'queue' ? path.includes('/publish/') : path.endsWith(fault.path)) &&
    (fault.entity === undefined || entityIn(body) === fault.entity);
  return {
    set(faults) {
      waiting = faults.map((fault) => ({ path: '', call: 1, times: 1, code: 'REFUSED', ...fault }));
    },
    list: () => [...waiting],
    refusal(of, path, body) {
      const fitting = waiting.filter((fault) => fits(fault, of, path, body));
      const due = fitting.find(({ call }) => call === 1);
      for (const fault of fitting) if (fault !== due) fault.call = Math.max(1, fault.call - 1);
      if (!due) return undefined;
      due.times -= 1;
      if (due.times === 0) waiting = waiting.filter((fault) => fault !== due);
      const { status, code } = due;
      return Response.json({ code, message: `Refused on demand: ${code}` }, { status });
    },
  };
}
