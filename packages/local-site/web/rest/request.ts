/** A request that a product refused, with what it said. */
export class RequestError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The window whose session the requests run in: a frame inside the app's frame has no cookies of its own. */
const sessionWindow = (): Window => {
  try {
    return window.top?.location.origin === window.location.origin ? window.top : window;
  } catch {
    return window;
  }
};

/** Sends a request to this site as the person who is signed in. Throws `RequestError` where it is refused. */
export const request = async <Answer>(path: string, method = 'GET', body?: unknown): Promise<Answer> => {
  const response = await sessionWindow().fetch(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const answer = parse(text);
  if (!response.ok)
    throw new RequestError(response.status, messageOf(answer) ?? `${method} ${path}: ${response.status}`);
  return answer as Answer;
};

const parse = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};

type ProductError = {
  message?: string;
  errors?: { title?: string; detail?: string | null }[] | Record<string, string>;
  errorMessages?: string[];
};

const asSentence = (text: string): string => (/[.!?)]$/.test(text) ? text : `${text}.`);

/** Confluence and Jira each say what went wrong in their own form. */
const messageOf = (answer: unknown): string | undefined => {
  if (typeof answer === 'string' && answer !== '') return answer;
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { message, errors = [], errorMessages = [] } = answer as ProductError;
  const sentences = [
    ...errorMessages,
    ...(Array.isArray(errors)
      ? errors.map(({ title, detail }) => [title, detail].filter(Boolean).join(': '))
      : Object.values(errors)),
    ...(message ? [message] : []),
  ];
  return sentences.length > 0 ? sentences.map(asSentence).join(' ') : undefined;
};
