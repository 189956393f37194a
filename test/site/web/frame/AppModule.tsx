import { useEffect, useRef } from 'react';
import { type SurfaceHandlers, type SurfaceMount, mountModule } from '../../forge/bridge/host';
import { onColorMode } from './theme';

/** One of the app's modules in its own sandboxed frame; it goes away with the component. */
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
    const mounted = mountModule(parent.current, latest.current.view, latest.current.handlers);
    const stopListening = onColorMode((mode) => {
      mounted.setTheme(mode);
    });
    return () => {
      stopListening();
      mounted.destroy();
    };
    // What the module was opened with holds for as long as it is open.
  }, []);
  return <div className={className} ref={parent} />;
};
