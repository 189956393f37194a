import { confluenceRefusal } from '../http/errors';

/** Refuses, in Confluence's words, a version that is not the one after the current. */
export function requireNextNumber(what: 'page' | 'property', current: number, provided: number, next = current + 1) {
  if (provided !== next) {
    throw confluenceRefusal(
      409,
      `Version must be incremented when updating a ${what}. Current Version: [${current}]. Provided version: [${provided}]`,
    );
  }
}
