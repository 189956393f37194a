import type { Day } from '../../adf/day';
import { Failure } from '../../errors/failure';
import { message } from '../../i18n/message';

/**
 * Who calls, and from where. Filled by Forge, never by the payload. Always somebody with a license: others read the
 * document of the macro, which needs no call.
 */
export interface Caller {
  accountId: string;
  /** Without a slash at the end. */
  siteUrl: string;
  /** The page the macro is on; undefined on other surfaces. */
  pageId: string | undefined;
  /** The issue the panel is on; undefined on other surfaces. */
  issueId: string | undefined;
  /** The project the surface is in; undefined outside Jira. */
  projectId: string | undefined;
  /** Whether the surface is one of Jira's. */
  isInJira: boolean;
  /** The day it is where the caller is; in UTC where Forge does not say. */
  today: Day;
}

/** The issue the panel is on; calls that need it come from there alone. */
export function issueOfPanel({ issueId }: Caller): string {
  if (issueId === undefined)
    throw new Failure('invalid-input', message('caller.epicOnly.message'), message('caller.epicOnly.advice'));
  return issueId;
}

/** The page the macro is on; calls that need it come from there alone. */
export function pageOfMacro({ pageId }: Pick<Caller, 'pageId'>): string {
  if (pageId === undefined)
    throw new Failure('invalid-input', message('caller.pageOnly.message'), message('caller.pageOnly.advice'));
  return pageId;
}
