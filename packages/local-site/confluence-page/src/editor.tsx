import { type EditorActions, Editor } from '@atlaskit/editor-core';
import { SmartCardProvider } from '@atlaskit/link-provider';
import { useCallback, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl-next';
import type { AdfDocument } from '../../web/adf/node';
import { HeadingSlot } from './HeadingSlot';
import { SiteLinks } from './SiteLinks';
import { SiteMacros } from './SiteMacros';
import { SitePeople } from './SitePeople';
import type { OpenDocument, WritingSite } from './contract';
import { linkPasting } from './linkPasting';
import { tellCursor } from './tellCursor';
import { writtenAnnotations } from './writtenAnnotations';

const OpenEditor = ({
  document,
  site,
  onReady,
  onChange,
}: {
  document: AdfDocument;
  site: WritingSite;
  onReady: (actions: EditorActions) => void;
  onChange: () => void;
}) => {
  const links = useMemo(() => new SiteLinks(site), [site]);
  const people = useMemo(() => Promise.resolve(new SitePeople(site.people)), [site]);
  const annotations = useMemo(() => writtenAnnotations(site), [site]);
  const macros = useCallback((editor?: EditorActions) => (editor ? [new SiteMacros(site, editor)] : []), [site]);
  return (
    <IntlProvider locale="en">
      <SmartCardProvider client={links}>
        <Editor
          appearance="full-page"
          assistiveLabel="Page content"
          defaultValue={document}
          contentComponents={<HeadingSlot heading={site.heading} />}
          extensionProviders={macros}
          mentionProvider={people}
          annotationProviders={annotations}
          linking={{
            smartLinks: { provider: Promise.resolve(linkPasting(site)), allowBlockCards: true, allowEmbeds: true },
          }}
          allowBorderMark
          allowBreakout
          allowDate
          allowExpand={{ allowInsertion: true }}
          allowExtension
          allowFragmentMark
          allowIndentation
          allowLayouts
          allowNestedTasks
          allowPanel={{ allowCustomPanel: true, allowCustomPanelEdit: false }}
          allowRule
          allowStatus
          allowTables={{ advanced: true }}
          allowTasksAndDecisions
          allowTemplatePlaceholders={{ allowInserting: true }}
          allowTextAlignment
          allowTextColor
          allowUndoRedoButtons
          codeBlock={{}}
          onEditorReady={onReady}
          // A change that is “dirty” is one of the editor's own.
          onChange={(_view, { isDirtyChange }) => {
            if (!isDirtyChange) onChange();
          }}
        />
      </SmartCardProvider>
    </IntlProvider>
  );
};

export const openDocument: OpenDocument = (parent, document, site) =>
  new Promise((resolve) => {
    const root = createRoot(parent);
    let changed = false;
    const opened = (actions: EditorActions) => {
      const view = actions._privateGetEditorView();
      const stopTelling = view && tellCursor(parent, view);
      resolve({
        read: async () => (await actions.getValue()) as AdfDocument,
        isChanged: () => changed,
        focus: () => {
          actions.focus();
        },
        close: () => {
          stopTelling?.();
          root.unmount();
        },
      });
    };
    root.render(
      <OpenEditor
        document={document}
        site={site}
        onReady={opened}
        onChange={() => {
          changed = true;
        }}
      />,
    );
  });
