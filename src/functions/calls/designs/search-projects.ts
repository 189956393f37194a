import { asUser } from '@forge/api';
import { findProjects } from '../../../platform/jira/projects';
import type { Handler } from '../../runtime/answering';
import { requireAdmin } from '../../runtime/require-admin';

export const searchProjects: Handler<'searchProjects'> = async ({ query }) => {
  await requireAdmin();
  return { projects: await findProjects(asUser(), query.trim()) };
};
