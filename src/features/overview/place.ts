/** Whose designs an overview is of. */
export type Place = { spaceId: string } | { projectId: string };
