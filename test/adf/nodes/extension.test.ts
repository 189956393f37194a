import { Extension } from '../../../src/adf/nodes';

it('holds what names the macro, and its parameters', () => {
  const attributes = {
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: 'app/static/design',
    parameters: { guestParams: { templateId: 'feature' } },
  };
  expect(new Extension(attributes).toJSON()).toEqual({ type: 'extension', attrs: attributes });
});
