import { asUser } from '@forge/api';
import { getPeople } from '../people/people';
import { Failure } from '../../errors/failure';
import type { Save } from '../../platform/storage/saves';
import { message } from '../../i18n/message';
import { personOrFormerUser } from '../people/named';

/** Refuses a save that was made on an older version, with who saved a newer one and what that changed. */
export async function staleSave(what: 'policy' | 'settings', saves: readonly Save[]): Promise<Failure> {
  const by = saves.at(-1)?.by;
  const changed = [...new Set(saves.flatMap(({ settings }) => settings))];
  const settings = changed.map((setting) => message('save.setting', { setting }));
  const reason =
    by === undefined
      ? message('save.stale.unknown', { what })
      : message('save.stale.message', {
          what,
          person: personOrFormerUser(by, await getPeople(asUser(), [by])).displayName,
          count: changed.length,
          settings,
        });
  return new Failure('stale', reason, message('save.stale.advice'));
}
