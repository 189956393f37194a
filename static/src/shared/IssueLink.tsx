import { SiteLink } from './SiteLink';

export function IssueLink({ issue }: { issue: { key: string; url: string } }) {
  return <SiteLink url={issue.url}>{issue.key}</SiteLink>;
}
