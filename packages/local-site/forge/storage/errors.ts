/** A refusal of the storage, with the code that `ForgeKvsAPIError` carries to the app. */
export class StorageError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}
