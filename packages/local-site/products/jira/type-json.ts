import type { Site } from '../site';
import type { CategoryKey, IssueType, Project, Status } from './data';

/** An issue type as Jira gives it; one of a team-managed project says which project it belongs to. */
export function typeJson(site: Site, project: Project, type: IssueType) {
  return {
    self: `${site.siteUrl()}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    name: type.name,
    description: type.description,
    iconUrl: `${site.siteUrl()}/icons/issue-types/level-${type.hierarchyLevel}.svg`,
    subtask: type.hierarchyLevel < 0,
    hierarchyLevel: type.hierarchyLevel,
    ...(project.managedBy === 'team' ? { scope: { type: 'PROJECT', project: { id: project.id } } } : {}),
  };
}

const categories: Record<CategoryKey, { id: number; name: string; colorName: string }> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};

export const categoryName = (key: CategoryKey): string => categories[key].name;

export function statusJson(site: Site, { id, name, category }: Status) {
  return {
    self: `${site.siteUrl()}/rest/api/3/status/${id}`,
    id,
    name,
    description: '',
    iconUrl: `${site.siteUrl()}/`,
    statusCategory: categoryJson(site, category),
  };
}

export const categoryJson = (site: Site, key: CategoryKey) => ({
  self: `${site.siteUrl()}/rest/api/3/statuscategory/${categories[key].id}`,
  key,
  ...categories[key],
});

/** The category with this id or key. */
export const categoryNamed = (idOrKey: string): CategoryKey | undefined =>
  (Object.keys(categories) as CategoryKey[]).find((key) => key === idOrKey || String(categories[key].id) === idOrKey);

export function projectJson(site: Site, project: Project) {
  return {
    self: `${site.siteUrl()}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.managedBy === 'team',
    style: project.managedBy === 'team' ? 'next-gen' : 'classic',
  };
}
