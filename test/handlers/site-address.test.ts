/** Whether the context of a resolver names the site is in no documentation: the app finds its address without it. */
import { ada } from '../../packages/local-site/products/people';
import { type LocalSite, startSite } from '../../packages/local-site/site';
import { openQuestions, row } from '../words';
import { personOn, valueOf } from './site-person';

let site: LocalSite;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

test.each(['given', 'missing'] as const)(
  'an epic and its tickets have their addresses, the site’s being %s',
  async (siteUrl) => {
    site.settings.set({ siteUrl });
    const author = personOn(site, ada.accountId);
    const asked = row('r1', '1', 'Which queue?', undefined, undefined, undefined, undefined, undefined);
    const pageId = await author.publishDesign(openQuestions(asked), { linkedTo: 'PAY-1' });
    const { did } = await author.sync(pageId);
    const { design } = valueOf(await author.macro(pageId, 'getDesign', { pageId }));
    const { key = '' } = did[0]?.ticket ?? {};
    expect({ epic: design.epic, tickets: did.map(({ ticket }) => ticket.url).slice(0, 1) }).toEqual({
      epic: expect.objectContaining({ key: 'PAY-1', url: `${site.url}/browse/PAY-1` }) as unknown,
      tickets: [`${site.url}/browse/${key}`],
    });
  },
);
