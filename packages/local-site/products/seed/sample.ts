import { people } from '../people';
import { seedConfluence } from './confluence';
import { seedJira } from './jira';
import type { Seed } from './seed';

/** A company that takes payments: what a site holds where its app's repository does not say. */
export const sample: Seed = { people: () => [...people], confluence: seedConfluence, jira: seedJira };
