import { SmartCardProvider } from '@atlaskit/link-provider';
import { ReactRenderer } from '@atlaskit/renderer';
import { type ComponentProps, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl-next';
import type { AdfDocument, AdfNode } from '../../web/adf/node';
import { MacroFrame } from './MacroFrame';
import { SiteLinks } from './SiteLinks';
import { shownAnnotations } from './annotations';
import type { ReadingSite, ShowDocument } from './contract';

type RendererProps = ComponentProps<typeof ReactRenderer>;

const ShownDocument = ({ document, site }: { document: AdfDocument; site: ReadingSite }) => {
  const links = useMemo(() => new SiteLinks(site), [site]);
  const macros = useMemo(() => macroHandlers(site), [site]);
  return (
    <IntlProvider locale="en">
      <SmartCardProvider client={links}>
        <ReactRenderer
          document={document as unknown as RendererProps['document']}
          appearance={site.layout === 'page' ? 'full-page' : 'full-width'}
          adfStage="stage0"
          allowAnnotations
          annotationProvider={shownAnnotations as RendererProps['annotationProvider']}
          allowCopyToClipboard
          allowCustomPanels
          allowHeadingAnchorLinks
          allowPlaceholderText
          disableActions
          extensionHandlers={macros}
          {...(site.onShown && { onComplete: site.onShown })}
        />
      </SmartCardProvider>
    </IntlProvider>
  );
};

type Handlers = NonNullable<RendererProps['extensionHandlers']>;

/** An app's macros, as the site shows them; the renderer shows what it can of any other. */
const macroHandlers = ({ showMacro }: ReadingSite): Handlers =>
  showMacro
    ? {
        'com.atlassian.ecosystem': ({ type = 'extension', content, ...attrs }) => (
          <MacroFrame
            macro={{ type, attrs, ...(Array.isArray(content) && { content: content as AdfNode[] }) }}
            showMacro={showMacro}
          />
        ),
      }
    : {};

export const showDocument: ShowDocument = (parent, document, site) => {
  const root = createRoot(parent);
  root.render(<ShownDocument document={document} site={site} />);
  return () => {
    root.unmount();
  };
};
