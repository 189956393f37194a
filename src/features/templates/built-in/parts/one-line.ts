/** `text` on one line, without the control characters and halves of characters that Confluence refuses. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
