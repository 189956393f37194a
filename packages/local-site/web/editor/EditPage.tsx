import { Loading } from '../frame/Loading';
import { useLoaded } from '../frame/useLoaded';
import { useTitle } from '../frame/useTitle';
import { allows, getPage, getSpace } from '../rest/confluence';
import { type SitePerson, getModules } from '../rest/session';
import { OpenEditor } from './OpenEditor';

const load = async (spaceKey: string, pageId: string) => {
  const [space, page, modules] = await Promise.all([getSpace(spaceKey), getPage(pageId), getModules()]);
  if (!allows(page, 'update')) throw new Error(`You may read “${page.title}”, but not change it.`);
  return { space, page, macros: modules.filter(({ type }) => type === 'macro') };
};

/** A page as it is written. */
export const EditPage = ({ spaceKey, pageId, people }: { spaceKey: string; pageId: string; people: SitePerson[] }) => {
  const loaded = useLoaded(() => load(spaceKey, pageId));
  useTitle(loaded.state === 'ready' ? `Edit ${loaded.value.page.title} - ${loaded.value.space.name}` : 'Edit');
  return <Loading of={loaded}>{(opened) => <OpenEditor {...opened} people={people} />}</Loading>;
};
