import { useEffect, useState } from 'react';
import type { AdfDocumentJson, ApiError, TemplateId } from '../../../src/api';
import { toApiError } from '../bridge/ApiFailure';
import { call } from '../bridge/call';
import { toPrefill, type PrefillDraft } from '../shared/prefill/PrefillDraft';
import { useForgeContext, type ForgeContext } from '../shared/Viewer';

const typingPause = 500;

/** `context`: the app's own, with the document in the macro's place; the last one stays while the next is built. */
export type Preview = { context: ForgeContext | null; error: ApiError | null };

function withDocument(context: ForgeContext, body: AdfDocumentJson): ForgeContext {
  const extension: Record<string, unknown> = context.extension;
  return { ...context, extension: { ...extension, macro: { body } } };
}

/** Builds the document anew once the author stops typing. */
export function usePreview(templateId: TemplateId, draft: PrefillDraft, today: string): Preview {
  const context = useForgeContext();
  const [preview, setPreview] = useState<Preview>({ context: null, error: null });

  useEffect(() => {
    let outdated = false;
    const build = async () => {
      try {
        const prefill = toPrefill(draft, today, 'Feature name');
        const { document } = await call('buildDocument', { templateId, prefill });
        if (!outdated) setPreview({ context: withDocument(context, document), error: null });
      } catch (thrown) {
        if (!outdated) setPreview((before) => ({ ...before, error: toApiError(thrown) }));
      }
    };
    const timer = setTimeout(() => void build(), typingPause);
    return () => {
      outdated = true;
      clearTimeout(timer);
    };
  }, [context, templateId, draft, today]);

  return preview;
}
