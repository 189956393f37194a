import { z } from 'zod';

/** A person's name, as both products give it: none, null or blank of a profile that is deactivated, deleted or hidden. */
export const personName = z
  .string()
  .nullish()
  .transform((name) => (name?.trim() ? name : undefined));
