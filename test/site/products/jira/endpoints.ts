import type { Endpoint } from '../http/endpoint';

export const jiraEndpoints: readonly Endpoint[] = [];
