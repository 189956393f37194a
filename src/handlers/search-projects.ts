import { asUser } from '@forge/api';
import { findProjects } from '../atlassian/jira/projects';
import type { Handler } from './answering';
import { requireAdmin } from './require-admin';

export const searchProjects: Handler<'searchProjects'> = async ({ query }) => {
  await requireAdmin();
  return { projects: await findProjects(asUser(), query.trim()) };
};
