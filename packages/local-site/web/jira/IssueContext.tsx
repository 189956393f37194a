import { useEffect, useState } from 'react';
import { AppModule } from '../frame/AppModule';
import type { Issue } from '../rest/jira';
import { type IssueContextStatus, getContextStatus } from '../rest/modules';
import type { AppModule as Module } from '../rest/session';

/** Whether a person left this context open, on whichever issue. */
const keptOpen = (module: Module) => `issue-context-${module.key}`;

/**
 * A panel of the app beside an issue that opens and closes. As Jira documents it, the app is asked for the status when
 * the panel is first opened, and whenever it is closed; until then the manifest's is shown.
 */
export const IssueContext = ({ module, issue }: { module: Module; issue: Issue }) => {
  const [open, setOpen] = useState(() => localStorage.getItem(keptOpen(module)) === 'open');
  const [wasOpen, setWasOpen] = useState(open);
  const [status, setStatus] = useState(module.status);
  const askStatus = async () => {
    setStatus(await getContextStatus(module.key, issue.key).catch(() => status));
  };
  useEffect(() => {
    if (open) void askStatus();
    // Afterwards it is asked for as the person opens and closes the panel.
  }, []);
  const toggle = () => {
    localStorage.setItem(keptOpen(module), open ? 'closed' : 'open');
    if (open || !wasOpen) void askStatus();
    setOpen(!open);
    setWasOpen(true);
  };
  return (
    <section className="issue-context" aria-label={module.title}>
      <button type="button" className="issue-context-head" aria-expanded={open} onClick={toggle}>
        <span>{module.label}</span> {status && <ContextStatus status={status} />}
      </button>
      {open && (
        <AppModule
          view={{
            moduleKey: module.key,
            title: module.title,
            localId: `${issue.id}-${module.key}`,
            extension: { issue: { id: issue.id, key: issue.key } },
          }}
        />
      )}
    </section>
  );
};

const colors: Record<string, string> = {
  default: 'neutral',
  inprogress: 'blue',
  moved: 'yellow',
  new: 'purple',
  removed: 'red',
  success: 'green',
};

const ContextStatus = ({ status: { type, value } }: { status: IssueContextStatus }) => {
  if (type === 'icon') return <img src={value.url} alt={value.label} width="16" height="16" />;
  if (type === 'badge') return <span className="badge">{value.label}</span>;
  return <span className={`lozenge lozenge-${colors[value.type ?? 'default'] ?? 'neutral'}`}>{value.label}</span>;
};
