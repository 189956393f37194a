/** What modules of several types have in the manifest. */
import { z } from 'zod';

/** Who sees a module without a license of the product; nobody where it says nothing. */
export const unlicensedAccess = z.array(z.enum(['unlicensed', 'anonymous'])).optional();

export const key = z.string().regex(/^[a-zA-Z0-9_-]+$/);
export const functionReference = z.strictObject({ function: key });
export const viewportSize = z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen', 'resizable']);
