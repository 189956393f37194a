/** What `view.submit` of a macro's config may hold; Confluence refuses the rest with these codes. */
export interface Submission {
  config: Record<string, unknown>;
  body?: { type: 'doc'; version: 1; content: unknown[] };
  keepEditing?: boolean;
}

export class SubmissionError extends Error {
  override readonly name = 'BridgeAPIError';

  constructor(
    readonly code: 'INVALID_PAYLOAD' | 'INVALID_CONFIG' | 'INVALID_EXTENSION_TYPE' | 'INVALID_BODY',
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** Throws `SubmissionError` where the macro's host would refuse the payload. */
export function checkSubmission(payload: unknown, isBodied: boolean): Submission {
  if (!isRecord(payload)) throw new SubmissionError('INVALID_PAYLOAD', 'The payload must be an object with a config.');
  const unknown = Object.keys(payload).filter((key) => !['config', 'body', 'keepEditing'].includes(key));
  if (unknown.length > 0)
    throw new SubmissionError('INVALID_PAYLOAD', `The payload must not have ${unknown.join(', ')}.`);
  if (!isRecord(payload.config))
    throw new SubmissionError('INVALID_CONFIG', 'config is required and must be an object.');
  checkConfigValue(payload.config, 'config');
  if (payload.body !== undefined) checkBody(payload.body, isBodied);
  return payload as unknown as Submission;
}

function checkConfigValue(value: unknown, path: string): void {
  if (value === null) throw new SubmissionError('INVALID_CONFIG', `${path} is null, which a config must not hold.`);
  if (Array.isArray(value)) checkConfigArray(value, path);
  else if (isRecord(value)) for (const [key, part] of Object.entries(value)) checkConfigValue(part, `${path}.${key}`);
}

function checkConfigArray(values: unknown[], path: string): void {
  if (values.some((value) => Array.isArray(value))) {
    throw new SubmissionError('INVALID_CONFIG', `${path} has an array directly inside an array.`);
  }
  if (new Set(values.map((value) => typeof value)).size > 1) {
    throw new SubmissionError('INVALID_CONFIG', `${path} has values of more than one type.`);
  }
  values.forEach((value, at) => {
    checkConfigValue(value, `${path}[${String(at)}]`);
  });
}

function checkBody(body: unknown, isBodied: boolean): void {
  if (!isBodied) throw new SubmissionError('INVALID_EXTENSION_TYPE', 'Only a macro with layout: bodied has a body.');
  const isDocument = isRecord(body) && body.type === 'doc' && body.version === 1 && Array.isArray(body.content);
  if (!isDocument || (body.content as unknown[]).length === 0) {
    throw new SubmissionError('INVALID_BODY', 'body must be an ADF document with content.');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
