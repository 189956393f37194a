import { TableRow } from '../../../src/adf/nodes';

it('refuses to have no cells', () => {
  expect(() => new TableRow('row-1').toJSON()).toThrow('There must be at least 1 content elements');
});
