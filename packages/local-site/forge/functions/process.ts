/** One process that runs functions, side by side, until it is retired. */
import { fork } from 'node:child_process';
import type {
  FetchAnswer,
  FetchRequest,
  FromFunctions,
  InvocationResult,
  Invoke,
  LogLine,
  ToFunctions,
} from './messages';

export interface FunctionProcess {
  /** Resolves with what the handler gave; with an error when the process ends before it is done. */
  run(message: Invoke): Promise<InvocationResult>;
  /** Gives up on one invocation: whatever it still answers is ignored. */
  abandon(invocationId: string): void;
  /** Ends the process as soon as nothing that was not abandoned runs in it. */
  retire(): void;
  stop(): Promise<void>;
  /** Whether it can take another invocation. */
  readonly usable: boolean;
}

export interface ProcessHandlers {
  answer(request: FetchRequest): Promise<FetchAnswer>;
  log(line: LogLine): void;
}

const ended: InvocationResult = {
  ok: false,
  error: { name: 'FunctionExited', message: 'The process that ran the function ended.' },
};

export function startFunctionProcess(
  wrapperFile: string,
  bundleDir: string,
  handlers: ProcessHandlers,
): FunctionProcess {
  const child = fork(wrapperFile, [bundleDir], {
    serialization: 'advanced',
    execArgv: ['--enable-source-maps'],
    env: { PATH: process.env.PATH, TZ: 'UTC' },
  });
  const running = new Map<string, (result: InvocationResult) => void>();
  let retired = false;
  const exited = new Promise<void>((resolve) => {
    child.on('exit', () => {
      retired = true;
      for (const settle of running.values()) settle(ended);
      running.clear();
      resolve();
    });
  });

  const tell = (message: ToFunctions) => {
    // Where it was killed a moment ago, its exit settles what ran in it.
    if (child.connected) child.send(message, () => undefined);
  };
  const endWhenIdle = () => {
    if (retired && running.size === 0) child.kill('SIGKILL');
  };
  const settle = (invocationId: string, result: InvocationResult) => {
    running.get(invocationId)?.(result);
    running.delete(invocationId);
    endWhenIdle();
  };

  child.on('message', (message: FromFunctions) => {
    if (message.kind === 'log') handlers.log(message);
    else if (message.kind === 'fetch') void handlers.answer(message).then(tell);
    else settle(message.invocationId, message.result);
  });

  return {
    get usable() {
      return !retired;
    },
    run: (message) =>
      new Promise((resolve) => {
        if (!child.connected) {
          resolve(ended);
          return;
        }
        running.set(message.context.invocationId, resolve);
        tell(message);
      }),
    abandon(invocationId) {
      running.delete(invocationId);
      endWhenIdle();
    },
    retire() {
      retired = true;
      endWhenIdle();
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
