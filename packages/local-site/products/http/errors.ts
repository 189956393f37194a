/** An answer that refuses, in the shape of the product that gives it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
  ) {
    super(`refused with ${status}`);
  }
}

const codes: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  409: 'CONFLICT',
  413: 'CONTENT_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
};

/** As Confluence's v2 API refuses. */
export function confluenceRefusal(status: number, title: string, detail: string | null = null): Refusal {
  return new Refusal(status, { errors: [{ status, code: codes[status] ?? 'ERROR', title, detail }] });
}

/** As Confluence's v1 API refuses. */
export function confluenceV1Refusal(statusCode: number, message: string): Refusal {
  return new Refusal(statusCode, {
    statusCode,
    data: { authorized: statusCode !== 401, valid: statusCode !== 400, errors: [], successful: false },
    message,
  });
}

export interface JiraProblems {
  errorMessages: string[];
  errors: Record<string, string>;
}

/** As Jira refuses: what concerns the whole request, and what concerns one field. */
export function jiraRefusal(status: number, errorMessages: string[], errors: Record<string, string> = {}): Refusal {
  return new Refusal(status, { errorMessages, errors } satisfies JiraProblems);
}

/** As the API at a path refuses, in the shape of its product and version. */
export function refusalAt(path: string, status: number, message: string): Refusal {
  if (path.startsWith('/wiki/api/v2')) return confluenceRefusal(status, message);
  return path.startsWith('/wiki/') ? confluenceV1Refusal(status, message) : jiraRefusal(status, [message]);
}
