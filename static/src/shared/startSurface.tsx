import 'virtual:design-tokens.css';
import './base.css';
import { view } from '@forge/bridge';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorMessage } from './ErrorMessage';
import { ViewerProvider } from './Viewer';

/** Shows a surface, in the theme of the page around it. */
export async function startSurface(surface: ReactNode): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page of a surface needs an element with the id "root".');
  const root = createRoot(element);
  try {
    const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
    document.documentElement.lang = context.locale;
    root.render(
      <StrictMode>
        <ViewerProvider value={context}>{surface}</ViewerProvider>
      </StrictMode>,
    );
  } catch {
    root.render(
      <ErrorMessage
        error={{
          code: 'unexpected',
          message: 'The app could not find out where it is shown.',
          advice: 'Reload the page.',
        }}
      />,
    );
  }
}
