/** What each text takes. Made by "npm run words" from the English file; do not edit it. */
export interface TextArguments {
  'app.contextUnknown': null;
  'app.reload': null;
  'common.cancel': null;
  'common.close': null;
  'common.save': null;
  'common.tryAgain': null;
  'manifest.exportMarkdown.title': null;
  'manifest.macro.description': null;
  'manifest.macro.title': null;
  'manifest.panel.title': null;
  'manifest.picker.title': null;
  'manifest.saveTemplate.title': null;
  'manifest.syncSettings.title': null;
  'manifest.teamTemplates.title': null;
}
