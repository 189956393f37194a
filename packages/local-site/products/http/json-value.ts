import { z } from 'zod';

/** Any JSON: a body is that once it is parsed, however deep; looking at every value would only repeat it. */
export const jsonValue = z.custom<z.core.util.JSONType>((value) => value !== undefined, 'is required');
