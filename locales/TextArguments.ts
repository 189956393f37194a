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
  'timeline.days': { from: string; to: string };
  'timeline.dependency': null;
  'timeline.drawing': null;
  'timeline.heading': null;
  'timeline.noDate': null;
  'timeline.nothingDated': null;
  'timeline.onlyFirst': { shown: number; total: number };
  'timeline.showAll': { count: number };
  'timeline.showFewer': null;
  'timeline.starts': { day: string };
  'timeline.state.done': null;
  'timeline.state.late': null;
  'timeline.state.planned': null;
  'timeline.stateAndDays': { state: string; days: string };
  'timeline.ticket': { ticket: string };
  'timeline.today': null;
  'timeline.unavailable': null;
  'timeline.waitsFor': { milestones: string };
}
