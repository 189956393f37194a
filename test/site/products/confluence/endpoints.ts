import type { Endpoint } from '../http/endpoint';

export const confluenceEndpoints: readonly Endpoint[] = [];
