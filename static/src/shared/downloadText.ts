/** Hands a text to the browser as a file to keep. */
export function downloadText(fileName: string, text: string, type: 'text/markdown' | 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the address after the click is over.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, longestStart);
}

const longestStart = 60_000;
