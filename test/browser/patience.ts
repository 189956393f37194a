/** How long a test waits for what a person waits for: a machine that does much else takes many times what one alone does. */
export const longestWait = 60_000;
