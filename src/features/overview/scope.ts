/** Whose designs an overview is of. */
export type OverviewScope = { spaceId: string } | { projectId: string };
