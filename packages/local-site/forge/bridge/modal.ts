/** The dialog that `Modal` of @forge/bridge opens. */
export interface ModalDialog {
  body: HTMLElement;
  close(): void;
}

interface Look {
  width: string;
  height: string;
  minHeight?: string;
}

const atLeast = (height: string): string => `min(${height}, 100vh - 32px)`;

/** As Atlassian documents them, on a screen that is high enough. */
const looks: Record<string, Look> = {
  small: { width: '400px', height: '20vh', minHeight: atLeast('320px') },
  medium: { width: '600px', height: '40vh', minHeight: atLeast('520px') },
  large: { width: '800px', height: '70vh', minHeight: atLeast('720px') },
  xlarge: { width: '968px', height: '90vh' },
};
const whole: Look = { width: '100%', height: '100%' };

export interface ModalOptions {
  title: string;
  size: unknown;
  closeOnEscape: boolean;
  onDismiss: () => void;
}

export function openDialog({ title, size, closeOnEscape, onDismiss }: ModalOptions): ModalDialog {
  const dialog = document.createElement('dialog');
  dialog.className = 'site-modal';
  dialog.setAttribute('aria-label', title);
  Object.assign(dialog.style, lookOf(size));
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (closeOnEscape) onDismiss();
  });
  document.body.append(dialog);
  dialog.showModal();
  return {
    body: dialog,
    close() {
      dialog.close();
      dialog.remove();
    },
  };
}

function lookOf(size: unknown): Look {
  if (typeof size === 'object' && size !== null && 'width' in size) {
    return { width: String(size.width), height: 'height' in size ? String(size.height) : 'auto' };
  }
  return looks[String(size)] ?? whole;
}
