/** With more templates than this, a list of them can be searched. */
export const mostWithoutSearch = 12;

/** The templates that have a query in their name or purpose; all of them where it is blank. */
export function findTemplates<Template extends { name: string; purpose: string }>(
  templates: Template[],
  query: string,
): Template[] {
  const words = query.trim().toLowerCase();
  return templates.filter(({ name, purpose }) => `${name} ${purpose}`.toLowerCase().includes(words));
}
