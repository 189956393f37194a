import { Rule } from 'adf-builder';
import { BodiedExtension } from '../../../src/adf/nodes';

const attributes = { extensionType: 'com.atlassian.ecosystem', extensionKey: 'app/static/design' };

it('holds what names the macro, and its body', () => {
  expect(new BodiedExtension(attributes).add(new Rule()).toJSON()).toEqual({
    type: 'bodiedExtension',
    attrs: attributes,
    content: [{ type: 'rule' }],
  });
});

it('refuses an empty body', () => {
  expect(() => new BodiedExtension(attributes).toJSON()).toThrow('There must be at least 1 content elements');
});
