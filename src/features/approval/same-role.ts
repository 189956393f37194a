import { fold } from '../reading/vocabulary/fold';

/** Compares role names as people read them: “Security Review” and “security review:” are one role. */
export const sameRole = (one: string, other: string): boolean => fold(one) === fold(other);
