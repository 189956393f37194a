import { SmartCardProvider } from '@atlaskit/link-provider';
import { AnnotationsWrapper, RendererWithAnalytics } from '@atlaskit/renderer';
import { RendererActionsContext } from '@atlaskit/renderer/actions';
import { type ComponentProps, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl-next';
import type { AdfDocument, AdfNode } from '../../web/adf/node';
import { MacroFrame } from './MacroFrame';
import { SiteLinks } from './SiteLinks';
import type { ReadingSite, ShowDocument } from './contract';
import { readAnnotations } from './readAnnotations';

type RendererProps = ComponentProps<typeof RendererWithAnalytics>;

const ShownDocument = ({ document, site }: { document: AdfDocument; site: ReadingSite }) => {
  const links = useMemo(() => new SiteLinks(site), [site]);
  const macros = useMemo(() => macroHandlers(site), [site]);
  const annotations = useMemo(() => readAnnotations(site), [site]);
  const text = useRef<HTMLDivElement>(null) as RefObject<HTMLDivElement>;
  // What listens for selections looks for the text only when it is rendered once more.
  const [, setShown] = useState(false);
  const shown = useCallback(() => {
    setShown(true);
    site.onShown?.();
  }, [site]);
  return (
    <IntlProvider locale="en">
      <SmartCardProvider client={links}>
        <RendererActionsContext>
          <AnnotationsWrapper
            rendererRef={text}
            adfDocument={document as ComponentProps<typeof AnnotationsWrapper>['adfDocument']}
            annotationProvider={annotations}
            isNestedRender={false}
          >
            <RendererWithAnalytics
              innerRef={text}
              document={document as unknown as RendererProps['document']}
              appearance={site.layout === 'page' ? 'full-page' : 'full-width'}
              adfStage="stage0"
              allowAnnotations
              annotationProvider={annotations}
              allowCopyToClipboard
              allowCustomPanels
              allowHeadingAnchorLinks
              allowPlaceholderText
              disableActions
              extensionHandlers={macros}
              onComplete={shown}
            />
          </AnnotationsWrapper>
        </RendererActionsContext>
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
