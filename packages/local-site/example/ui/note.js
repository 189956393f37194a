/** The note on a page: what it says, and a field to write it in. */
import { invoke } from '@forge/bridge';

const main = document.querySelector('main');

async function show() {
  const { text, seenVersion } = await invoke('getNote');
  const field = Object.assign(document.createElement('textarea'), { value: text });
  field.setAttribute('aria-label', 'Note');
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Save note' });
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  if (seenVersion !== undefined) status.textContent = `Last change of the page: version ${seenVersion}`;
  button.addEventListener('click', async () => {
    await invoke('saveNote', { text: field.value });
    status.textContent = 'Note saved';
  });
  main.replaceChildren(field, button, status);
}

show().catch((error) => {
  main.textContent = `The note could not be loaded. Reload the page. ${error.message}`;
});
