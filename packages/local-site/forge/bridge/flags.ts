/** The flags that apps show at the corner of the page. */
export interface Flag {
  id: string | number;
  title?: string;
  description?: string;
  type: string;
  actions?: { text: string; onClick: () => unknown }[];
  isAutoDismiss?: boolean;
}

const dismissAfterMs = 8000;

export function showFlag({ id, title, description, type, actions = [], isAutoDismiss = false }: Flag): void {
  closeFlag(id);
  const flag = element('div', `site-flag site-flag-${type}`);
  flag.dataset.flag = String(id);
  flag.setAttribute('role', 'alert');
  if (title !== undefined) flag.append(element('strong', 'site-flag-title', title));
  if (description !== undefined) flag.append(element('p', 'site-flag-description', description));
  for (const { text, onClick } of actions) flag.append(button(text, () => void onClick()));
  flag.append(
    button('Dismiss', () => {
      closeFlag(id);
    }),
  );
  corner().append(flag);
  if (isAutoDismiss) {
    setTimeout(() => {
      flag.remove();
    }, dismissAfterMs);
  }
}

export function closeFlag(id: string | number): void {
  document.querySelector(`[data-flag="${CSS.escape(String(id))}"]`)?.remove();
}

function corner(): HTMLElement {
  const existing = document.querySelector<HTMLElement>('.site-flags');
  if (existing !== null) return existing;
  const created = element('div', 'site-flags');
  document.body.append(created);
  return created;
}

function button(text: string, onClick: () => void): HTMLElement {
  const created = element('button', 'site-flag-action', text);
  created.addEventListener('click', onClick);
  return created;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const created = document.createElement(tag);
  created.className = className;
  created.textContent = text;
  return created;
}
