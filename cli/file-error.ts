/** One input cannot be used, for a reason that its author understands; the others can. */
export class FileError extends Error {}
