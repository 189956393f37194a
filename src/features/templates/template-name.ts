import type { TeamTemplateId } from '../../contract/api';
import { Failure } from '../../errors/failure';
import { teamTemplatesOf } from './store/team-templates';
import { message } from '../../i18n/message';

/** So that a person can find theirs among them. */
const mostTemplates = 50;

/** Throws where another template of the space has the name already; `own` is the one that may have it. */
export async function requireFreeName(spaceId: string, name: string, own?: TeamTemplateId): Promise<void> {
  const others = (await teamTemplatesOf(spaceId)).filter(({ id }) => id !== own);
  if (others.some((other) => folded(other.name) === folded(name))) {
    throw new Failure(
      'title-taken',
      message('teamTemplate.nameTaken.message', { name }),
      message('teamTemplate.nameTaken.advice'),
    );
  }
  if (own === undefined && others.length >= mostTemplates) {
    throw new Failure(
      'too-large',
      message('teamTemplate.tooMany.message', { most: mostTemplates }),
      message('teamTemplate.tooMany.advice'),
    );
  }
}

const folded = (name: string): string => name.normalize('NFKC').toLowerCase();
