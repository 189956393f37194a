import { useEffect, useState } from 'react';
import { listen } from '../../forge/bridge/host';
import { AppModule } from '../frame/AppModule';
import { Dialog } from '../frame/Dialog';
import { Popup } from '../frame/Popup';
import { useLoaded } from '../frame/useLoaded';
import type { Page, Space } from '../rest/confluence';
import { type Byline, getBylines } from '../rest/modules';

type Place = { page: Page; space: Space };

type Updates = Record<string, Partial<Pick<Byline, 'title' | 'tooltip'>>>;

/** What surfaces say with `updateBylineProperties`, by content property: it holds until the page is shown anew. */
const useBylineUpdates = (): Updates => {
  const [updates, setUpdates] = useState<Updates>({});
  useEffect(
    () =>
      listen('FORGE_CONTENT_PROPERTY_UPDATED', (payload) => {
        const { propertyKey, valueUpdate } = payload as { propertyKey: string; valueUpdate: Updates[string] };
        setUpdates((before) => ({ ...before, [propertyKey]: valueUpdate }));
      }).unsubscribe,
    [],
  );
  return updates;
};

/** What the app adds to the byline of a page: it is asked when the page is shown, and again after one was open. */
export const AppBylines = ({ page, space }: Place) => {
  const loaded = useLoaded(() => getBylines(page.id));
  const updates = useBylineUpdates();
  if (loaded.state !== 'ready') return null;
  return (
    <ul className="app-bylines" aria-label="From apps">
      {loaded.value.map((byline) => (
        <li key={byline.key}>
          <AppByline
            byline={{ ...byline, ...updates[byline.contentPropertyKey ?? ''] }}
            page={page}
            space={space}
            onClosed={loaded.reload}
          />
        </li>
      ))}
    </ul>
  );
};

const AppByline = ({ byline, onClosed, ...place }: Place & { byline: Byline; onClosed: () => void }) => {
  const [open, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
    onClosed();
  };
  const { title, tooltip, icon, viewportContainer, viewportSize = 'medium' } = byline;
  return (
    <>
      <button
        type="button"
        className="app-byline"
        title={tooltip}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => {
          if (open) close();
          else setOpen(true);
        }}
      >
        {icon && <img src={icon} alt="" width="16" height="16" />}
        {title}
      </button>
      {open && viewportContainer === 'modal' && (
        <Dialog label={title} size={viewportSize} onCancel={close}>
          <BylineModule {...place} byline={byline} height="100%" onClose={close} />
        </Dialog>
      )}
      {open && viewportContainer === 'popup' && (
        <Popup label={title} size={viewportSize} onClose={close}>
          <BylineModule {...place} byline={byline} onClose={close} />
        </Popup>
      )}
    </>
  );
};

const BylineModule = ({
  byline,
  page,
  space,
  height,
  onClose,
}: Place & { byline: Byline; height?: string; onClose: () => void }) => (
  <AppModule
    className={height === undefined ? 'app-module' : 'app-module app-module-config'}
    view={{
      moduleKey: byline.key,
      title: byline.title,
      ...(height === undefined ? {} : { height }),
      localId: `${page.id}-${byline.key}`,
      extension: {
        type: 'confluence:contentBylineItem',
        content: { id: page.id, type: 'page' },
        space: { id: space.id, key: space.key },
      },
    }}
    handlers={{ close: onClose }}
  />
);
