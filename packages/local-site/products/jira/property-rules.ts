import { z } from 'zod';
import { jsonValue } from '../http/json-value';

const maxKeyLength = 255;
/** In characters of JSON. */
const maxPropertyLength = 32_768;

export const propertyKey = z.string().min(1).max(maxKeyLength);

export const propertyValue = jsonValue.refine((value) => JSON.stringify(value).length <= maxPropertyLength, {
  message: `The property value may have up to ${maxPropertyLength} characters`,
});
