import { asUser } from '@forge/api';
import { getPeople } from './people';
import { Failure } from '../failure';
import type { Save } from '../store/saves';
import { say } from '../words/say';
import { named } from './named';

/** Refuses a save that was made on an older version, with who saved a newer one and what that changed. */
export async function staleSave(what: 'policy' | 'settings', saves: readonly Save[]): Promise<Failure> {
  const by = saves.at(-1)?.by;
  const changed = [...new Set(saves.flatMap(({ settings }) => settings))];
  const settings = changed.map((setting) => say('save.setting', { setting })).join(say('text.separator'));
  const message =
    by === undefined
      ? say('save.stale.unknown', { what })
      : say('save.stale.message', {
          what,
          person: named(by, await getPeople(asUser(), [by])).displayName,
          count: changed.length,
          settings,
        });
  return new Failure('stale', message, say('save.stale.advice'));
}
