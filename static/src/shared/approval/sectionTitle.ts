import { say } from '../../words/say';

/** A section as people call it; `null` is what stands above the first heading. */
export const sectionTitle = (title: string | null): string =>
  title === null ? say('approval.aboveFirstHeading') : say('approval.sectionTitle', { title });
