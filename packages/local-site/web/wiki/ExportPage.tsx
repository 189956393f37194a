import { AdfView } from '../adf/AdfView';
import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { type ExportType, getExport } from '../rest/modules';

/** A page as it is exported: what the file would show. */
export const ExportPage = ({ pageId, type }: { pageId: string; type: ExportType }) => {
  const loaded = useLoaded(() => getExport(pageId, type));
  useTitle(loaded.state === 'ready' ? `Export of ${loaded.value.title}` : 'Export');
  return (
    <main className="page page-narrow">
      <Loading of={loaded}>
        {({ title, document }) => (
          <>
            <h1 className="page-title">{title}</h1>
            <AdfView document={document} />
          </>
        )}
      </Loading>
    </main>
  );
};
