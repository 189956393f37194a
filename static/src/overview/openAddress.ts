import { view } from '@forge/bridge';
import { type Asked, readAsked, writeAsked } from './Asked';

/** The address of the page, which keeps what is asked for. */
export interface Address {
  asked: Asked;
  /** Where the page has no address to keep it in, it lasts as long as the page is open. */
  keep: (asked: Asked) => void;
}

export async function openAddress(): Promise<Address> {
  const history = await view.createHistory().catch(() => null);
  return {
    asked: readAsked(history?.location.search ?? ''),
    keep: (asked) => history?.replace({ ...history.location, search: writeAsked(asked) }),
  };
}
