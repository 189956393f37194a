import type { Handler } from './answering';
import { chosenTemplate } from './chosen-template';

export const buildDocument: Handler<'buildDocument'> = ({ templateId, prefill }) => {
  const template = chosenTemplate(templateId);
  return Promise.resolve({
    document: template.build(prefill),
    config: {
      templateId,
      templateVersion: template.version,
      ...(prefill.epic && { epicId: prefill.epic.id, epicKey: prefill.epic.key }),
    },
  });
};
