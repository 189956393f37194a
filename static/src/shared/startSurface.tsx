import 'virtual:design-tokens.css';
import './base.css';
import { view } from '@forge/bridge';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type FixedKey, say } from '../words/say';
import { expectWords, loadWords } from '../words/loadWords';
import { spokenLocale } from '../words/words';
import { ErrorMessage } from './ErrorMessage';
import { type ForgeContext, ViewerProvider } from './Viewer';

/**
 * Shows a surface, in the theme of the page around it and the language of the person looking. `ahead`: makes the calls
 * that the surface begins with, as soon as it is known where it stands.
 */
export async function startSurface(
  title: FixedKey,
  surface: ReactNode,
  ahead?: (context: ForgeContext) => void,
): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page of a surface needs an element with the id "root".');
  const root = createRoot(element);
  try {
    expectWords();
    const [context] = await Promise.all([readContext(ahead), view.theme.enable()]);
    document.documentElement.lang = spokenLocale();
    document.title = say(title);
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
          message: say('app.contextUnknown'),
          advice: say('app.reload'),
        }}
      />,
    );
  }
}

async function readContext(ahead: ((context: ForgeContext) => void) | undefined): Promise<ForgeContext> {
  const context = await view.getContext();
  ahead?.(context);
  await loadWords(context.locale);
  return context;
}
