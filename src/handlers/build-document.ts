import { templateOf } from '../templates/registry';
import type { Handler } from './answering';

export const buildDocument: Handler<'buildDocument'> = ({ templateId, prefill }) => {
  const template = templateOf(templateId);
  return Promise.resolve({
    document: template.build(prefill),
    config: {
      templateId,
      templateVersion: template.version,
      ...(prefill.epic && { epicId: prefill.epic.id, epicKey: prefill.epic.key }),
    },
  });
};
