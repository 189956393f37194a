/** The dialog that `Modal` of @forge/bridge opens. */
export interface ModalDialog {
  body: HTMLElement;
  close(): void;
}

const widths: Record<string, string> = { small: '400px', medium: '600px', large: '800px', xlarge: '968px' };
const whole = '96vw';

export interface ModalOptions {
  title: string;
  size: unknown;
  closeOnEscape: boolean;
  onDismiss: () => void;
}

export function openDialog({ title, size, closeOnEscape, onDismiss }: ModalOptions): ModalDialog {
  const dialog = document.createElement('dialog');
  dialog.className = 'site-modal';
  dialog.setAttribute('aria-label', title === '' ? 'App' : title);
  dialog.style.width = widthOf(size);
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

function widthOf(size: unknown): string {
  if (typeof size === 'object' && size !== null && 'width' in size) return String(size.width);
  return widths[String(size)] ?? whole;
}
