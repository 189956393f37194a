/** Runs in the page, before the app: the bridge that the app asks, with the answers that were given. */
export interface GivenToBridge {
  answers: Record<string, unknown>;
  mode: 'light' | 'dark';
  search: string;
  context: Record<string, unknown>;
}

interface Page {
  given: GivenToBridge;
  document: { documentElement: { dataset: Record<string, string> } };
  __bridge: { callBridge: (op: string, payload: never) => Promise<unknown> };
}

const page = globalThis as unknown as Page;
const { answers, mode, search, context } = page.given;
const never = new Promise<never>(() => undefined);
const silent = (): void => undefined;

const ops: Record<string, (payload: never) => unknown> = {
  getContext: () => context,
  invoke: ({ functionKey }: { functionKey: string }) => {
    const answer = answers[functionKey];
    if (answer === undefined) throw new Error(`Nothing was said about what ${functionKey} answers.`);
    return answer === 'never' ? never : answer;
  },
  enableTheming: () => {
    const { dataset } = page.document.documentElement;
    dataset.theme = 'dark:dark light:light spacing:spacing typography:typography';
    dataset.colorMode = mode;
  },
  createHistory: () => ({
    action: 'POP',
    location: { pathname: '/', search, hash: '', key: 'start', state: undefined },
    listen: () => silent,
    push: silent,
    replace: silent,
    go: silent,
  }),
  getUrl: () => 'https://example.atlassian.net/',
  on: () => ({ unsubscribe: silent }),
  // An older host has no such dialog: what it would show stands in the surface instead.
  openModal: () => false,
};

page.__bridge = {
  callBridge: async (op, payload) => {
    await Promise.resolve();
    const answer = ops[op];
    return answer ? answer(payload) : true;
  },
};
