const longestPause = 400;

/** A random pause, longer after each attempt, so that those who collided do not collide again. */
export const pauseAfter = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPause, 20 * 2 ** attempt)));
