import { say } from '../../words/say';

/** Where the code of the timeline cannot be loaded, such as after a new version of the app. */
export function TimelineUnavailable() {
  return <p>{say('timeline.unavailable')}</p>;
}
