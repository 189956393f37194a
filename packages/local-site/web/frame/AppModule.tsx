import { useEffect, useRef } from 'react';
import { type SurfaceHandlers, type SurfaceMount, mountModule } from '../../forge/bridge/host';
import { onColorMode } from './theme';

/** Shows one of the app's modules in its own sandboxed frame, in the page's colours; gives what takes it away. */
export const showAppModule = (
  parent: HTMLElement,
  view: SurfaceMount,
  handlers: SurfaceHandlers = {},
): (() => void) => {
  const mounted = mountModule(parent, view, handlers);
  const stopListening = onColorMode((mode) => {
    mounted.setTheme(mode);
  });
  return () => {
    stopListening();
    mounted.destroy();
  };
};

/** One of the app's modules; it goes away with the component. */
export const AppModule = ({
  view,
  handlers = {},
  className = 'app-module',
}: {
  view: SurfaceMount;
  handlers?: SurfaceHandlers;
  className?: string;
}) => {
  const parent = useRef<HTMLDivElement>(null);
  const latest = useRef({ view, handlers });
  latest.current = { view, handlers };
  useEffect(() => {
    if (!parent.current) return undefined;
    return showAppModule(parent.current, latest.current.view, latest.current.handlers);
    // What the module was opened with holds for as long as it is open.
  }, []);
  return <div className={className} ref={parent} />;
};
