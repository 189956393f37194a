import { z } from 'zod';
import { id, nonEmpty, person } from './basics';
import { read } from './call';
import { issueSummary } from './issues';

export const searchCalls = {
  /** Epics whose summary or key matches; the newest where the query is empty. */
  searchEpics: read(z.object({ query: z.string().max(200) }), z.object({ epics: z.array(issueSummary) })),
  /** The one epic, or issue right under an epic, that a key or a URL names. */
  resolveEpic: read(z.object({ keyOrUrl: nonEmpty.max(2000) }), z.object({ epic: issueSummary })),
  searchPeople: read(z.object({ query: nonEmpty.max(200) }), z.object({ people: z.array(person) })),
  searchPages: read(
    z.object({ query: nonEmpty.max(200) }),
    z.object({
      pages: z.array(z.object({ pageId: id, title: z.string(), spaceName: z.string(), url: z.string() })),
    }),
  ),
  searchSpaces: read(
    z.object({ query: z.string().max(200) }),
    z.object({ spaces: z.array(z.object({ id, key: z.string(), name: z.string() })) }),
  ),
  /** Projects to make the issue of the checks in. Refused like `getHealthCheck`. */
  searchProjects: read(
    z.strictObject({ query: z.string().max(200) }),
    z.object({ projects: z.array(z.object({ id, key: z.string(), name: z.string() })) }),
  ),
} as const;
