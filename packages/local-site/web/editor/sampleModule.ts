import type { AppModule } from '../rest/session';

/** A macro of an app, as the site describes it. */
export const sampleModule: AppModule = {
  key: 'notes',
  type: 'macro',
  title: 'Notes',
  description: 'Insert notes',
  url: 'http://localhost/notes.html',
  layout: 'bodied',
  extensionKey: 'app-1/environment-1/static/notes',
  extensionId: 'ari:cloud:ecosystem::extension/app-1/environment-1/static/notes',
};
