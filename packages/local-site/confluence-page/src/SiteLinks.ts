import { CardClient } from '@atlaskit/link-provider';
import { APIError } from '@atlaskit/linking-common';
import type { LinkTarget } from '../../web/adf/resolveLink';
import type { Site } from './contract';

type Response = Awaited<ReturnType<CardClient['fetchData']>>;

const vocabulary = {
  '@vocab': 'https://www.w3.org/ns/activitystreams#',
  atlassian: 'https://schema.atlassian.com/ns/vocabulary#',
  schema: 'http://schema.org/',
} as const;

/** Jira's categories of statuses, in the words that smart links have for their colours. */
const appearances = { new: 'default', indeterminate: 'inprogress', done: 'success' } as const;

/** Answers smart links from the site; Atlassian's own client would call Atlassian. */
export class SiteLinks extends CardClient {
  constructor(private readonly site: Site) {
    super();
  }

  override async fetchData(address: string): Promise<Response> {
    const target = await this.site.resolveLink(address);
    if (target) return found(address, target) as unknown as Response;
    // Shown as a plain link, as Confluence shows what it cannot resolve.
    throw new APIError('fallback', new URL(address).hostname, 'It is not on this site.', 'ResolveUnsupportedError');
  }

  override prefetchData(address: string): Promise<Response> {
    return this.fetchData(address);
  }
}

const found = (address: string, target: LinkTarget) => ({
  meta: { visibility: 'public', access: 'granted', auth: [], definitionId: 'site', key: 'site' },
  data: { '@context': vocabulary, url: address, ...described(target) },
});

const described = (target: LinkTarget) => {
  if (target.kind === 'page') return { '@type': ['Document', 'schema:TextDigitalDocument'], name: target.title };
  const { name, statusCategory } = target.status;
  return {
    '@type': ['Object', 'atlassian:Task'],
    name: `${target.key}: ${target.summary}`,
    tag: { '@type': 'Object', name, appearance: appearances[statusCategory.key] },
  };
};
