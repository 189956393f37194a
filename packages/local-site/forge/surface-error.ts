/** A refusal that the host page shows, with the HTTP status it goes out with. */
export class SurfaceError extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 413 | 501,
    message: string,
  ) {
    super(message);
  }
}
