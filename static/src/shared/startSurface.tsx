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

type Begin = (context: ForgeContext) => ReactNode | Promise<ReactNode>;

/**
 * Shows a surface, in the theme of the page around it and the language of the person looking. `begin`: makes the calls
 * that the surface begins with, as soon as it is known where it stands, and gives what to show.
 */
export async function startSurface(title: FixedKey, begin: Begin): Promise<void> {
  const element = document.getElementById('root');
  if (element === null) throw new Error('The page of a surface needs an element with the id "root".');
  const root = createRoot(element);
  try {
    expectWords();
    const [{ context, surface }] = await Promise.all([beginIn(view.getContext(), begin), view.theme.enable()]);
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

async function beginIn(
  place: Promise<ForgeContext>,
  begin: Begin,
): Promise<{ context: ForgeContext; surface: ReactNode }> {
  const context = await place;
  const [surface] = await Promise.all([begin(context), loadWords(context.locale)]);
  return { context, surface };
}
