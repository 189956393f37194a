/** The pages whose note names the issue. */
import { invoke } from '@forge/bridge';

const main = document.querySelector('main');

async function show() {
  const notes = await invoke('getNotesOnIssue');
  if (notes.length === 0) {
    main.textContent = 'No note names this issue.';
    return;
  }
  const items = notes.map(({ title, text }) =>
    Object.assign(document.createElement('li'), { textContent: `${title}: ${text}` }),
  );
  const list = document.createElement('ul');
  list.append(...items);
  main.replaceChildren(list);
}

show().catch((error) => {
  main.textContent = `The notes could not be loaded. Reload the issue. ${error.message}`;
});
