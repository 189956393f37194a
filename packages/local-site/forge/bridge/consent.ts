/** The platform's question before an app acts as a person: in the place of the surface that needs it. */
import type { Frame } from './frame';
import { type ConsentProduct, giveConsent } from './server';

/** Asks the person to let the app call products as them; resolves once they do. */
export type Allowed = (products: readonly ConsentProduct[]) => Promise<void>;

interface Prompt {
  add: (products: readonly ConsentProduct[]) => void;
  allowed: Promise<void>;
}

/** Asks in a frame's place, once for all of its calls that wait. */
export function consentPromptIn(frame: Frame, title: string): Allowed {
  let prompt: Prompt | undefined;
  return (products) => {
    prompt ??= openPrompt(frame, title, () => {
      prompt = undefined;
    });
    prompt.add(products);
    return prompt.allowed;
  };
}

const names: Record<ConsentProduct, string> = { confluence: 'Confluence', jira: 'Jira' };

function openPrompt(frame: Frame, title: string, onClose: () => void): Prompt {
  const wanted = new Set<ConsentProduct>();
  const prompt = document.createElement('section');
  prompt.className = 'site-consent';
  prompt.setAttribute('aria-label', `Allow access for ${title}`);
  const words = document.createElement('p');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-primary';
  button.textContent = 'Allow access';
  prompt.append(words, button);
  const restore = frame.interrupt(prompt);
  return {
    add(products) {
      for (const product of products) wanted.add(product);
      const list = [...wanted].map((product) => names[product]).join(' and ');
      words.textContent = `“${title}” needs your permission to use ${list} as you.`;
    },
    allowed: new Promise((resolve, reject) => {
      button.addEventListener('click', () => {
        restore();
        onClose();
        giveConsent([...wanted]).then(() => {
          resolve();
        }, reject);
      });
    }),
  };
}
