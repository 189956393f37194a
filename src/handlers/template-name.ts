import type { TeamTemplateId } from '../api';
import { Failure } from '../failure';
import { teamTemplatesOf } from '../store/team-templates';

/** So that a person can find theirs among them. */
const mostTemplates = 50;

/** Throws where another template of the space has the name already; `own` is the one that may have it. */
export async function requireFreeName(spaceId: string, name: string, own?: TeamTemplateId): Promise<void> {
  const others = (await teamTemplatesOf(spaceId)).filter(({ id }) => id !== own);
  if (others.some((other) => folded(other.name) === folded(name))) {
    throw new Failure(
      'title-taken',
      `This space has a template called “${name}” already.`,
      'Choose another name, or replace that template.',
    );
  }
  if (own === undefined && others.length >= mostTemplates) {
    throw new Failure(
      'too-large',
      `This space has ${mostTemplates} templates, and there can’t be more.`,
      'Remove one that nobody uses.',
    );
  }
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
