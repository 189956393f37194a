import { InlineCard } from '../../../../adf/nodes/inline-card';
import type { Prefill } from '../../../../contract/api';
import type { Inline } from './inline';
import { slot } from './slot';

/** The epic as a smart link; without one, `prompt` asks for it. */
export const epicLink = (prefill: Prefill, prompt: string): Inline =>
  prefill.epic ? new InlineCard(prefill.epic.url) : slot(prompt);
