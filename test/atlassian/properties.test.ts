import { getPageProperties, setPageProperty } from '../../src/platform/confluence/properties';
import { deleteIssueProperty, getIssueProperty, setIssueProperty } from '../../src/platform/jira/issue-property';
import { ada, ben, chloe, emma } from '../../packages/local-site/products/people';
import { personOnProducts } from './person-on-products';

const page = '131103';
const key = 'tdd-status';

describe('a content property', () => {
  test('is not there at first', async () => {
    expect(await getPageProperties(personOnProducts().requesterOf(ada), page, key)).toEqual([]);
  });

  test('is created, then changed', async () => {
    const author = personOnProducts().requesterOf(ada);
    await setPageProperty(author, page, key, { status: 'draft' });
    await setPageProperty(author, page, key, { status: 'approved' });
    expect(await getPageProperties(author, page, key)).toEqual([
      { id: '950001', value: { status: 'approved' }, version: { number: 2 } },
    ]);
  });

  test('that says so already is not written', async () => {
    const { requesterOf, asked } = personOnProducts();
    await setPageProperty(requesterOf(ada), page, key, { status: 'draft', counts: [1, 2] });
    await setPageProperty(requesterOf(ada), page, key, { counts: [1, 2], status: 'draft' });
    const properties = `/wiki/api/v2/pages/${page}/properties`;
    const [read, created] = [`GET ${properties}`, `POST ${properties}`];
    expect(asked).toEqual([read, created, read, read]);
  });

  test.each(['refused', 'kept'] as const)(
    'that several people set at once ends as one that says what one of them said: a second one is %s',
    async (secondProperty) => {
      const { requesterOf } = personOnProducts({ secondProperty });
      await Promise.all([ada, ben, chloe].map((person) => setPageProperty(requesterOf(person), page, key, 'reviewed')));
      expect(await getPageProperties(requesterOf(ada), page, key)).toEqual([
        { id: '950001', value: 'reviewed', version: { number: 1 } },
      ]);
    },
  );

  test('is not set by who may only view the page', async () => {
    await expect(setPageProperty(personOnProducts().requesterOf(emma), page, key, 1)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });
});

describe('an issue property', () => {
  test('is set, read and removed', async () => {
    const author = personOnProducts().requesterOf(ada);
    const before = await getIssueProperty(author, '10301', key);
    await setIssueProperty(author, '10301', key, { status: 'approved' });
    const set = await getIssueProperty(author, '10301', key);
    await deleteIssueProperty(author, '10301', key);
    expect([before, set, await getIssueProperty(author, '10301', key)]).toEqual([
      undefined,
      { status: 'approved' },
      undefined,
    ]);
  });

  test('that is not there is removed without complaint', async () => {
    await expect(deleteIssueProperty(personOnProducts().requesterOf(ada), '10301', key)).resolves.toBeUndefined();
  });

  test('is neither set nor removed by who may only browse the project', async () => {
    const { requesterOf } = personOnProducts();
    await setIssueProperty(requesterOf(ada), '10301', key, 1);
    await expect(setIssueProperty(requesterOf(chloe), '10301', key, 2)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(deleteIssueProperty(requesterOf(chloe), '10301', key)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
