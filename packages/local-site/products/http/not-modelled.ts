/** What exists at Atlassian and the local site does not model: refused in its own voice, never in a product's. */
export class NotModelled extends Error {
  constructor(
    /** Such as `query parameter`, or a description of the case. */
    readonly kind: string,
    readonly names: readonly string[] = [],
  ) {
    super(`${described(kind, names)} exists at Atlassian, not modelled by the local site`);
  }
}

const described = (kind: string, names: readonly string[]): string =>
  names.length === 0 ? kind : `${kind} ${names.map((name) => `'${name}'`).join(', ')}`;

export interface NotModelledAnswer {
  code: 'NOT_MODELLED';
  message: string;
  method: string;
  path: string;
  /** What of the request is not modelled; absent where the operation as a whole is not. */
  concerns?: { kind: string; names: readonly string[] };
}

/** The body of the 501 that says so. */
export function notModelledAnswer(method: string, path: string, refused?: NotModelled): NotModelledAnswer {
  return {
    code: 'NOT_MODELLED',
    message:
      refused === undefined
        ? `${method} ${path} exists at Atlassian, not modelled by the local site`
        : `${method} ${path}: ${refused.message}`,
    method,
    path,
    ...(refused !== undefined && { concerns: { kind: refused.kind, names: refused.names } }),
  };
}
