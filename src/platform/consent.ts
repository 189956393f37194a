/** The name that `@forge/api` gives `NeedsAuthenticationError`. A bundle may hold its class more than once, so no `instanceof`. */
const needsAuthentication = 'NEEDS_AUTHENTICATION_ERR';

/**
 * Whether an error says that the person has not consented yet to calls as them. The platform asks them only if the error
 * leaves the function as it was thrown, and then makes the same call of the surface again.
 */
export const asksForConsent = (error: unknown): error is Error =>
  error instanceof Error && error.name === needsAuthentication;
