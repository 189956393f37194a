import type { Handler } from '../../runtime/answering';
import { chosenTemplate } from '../../../features/templates/chosen-template';

export const buildDocument: Handler<'buildDocument'> = async ({ templateId, prefill }) => {
  const template = await chosenTemplate(templateId);
  return {
    document: template.build(prefill),
    config: {
      templateId,
      templateVersion: template.version,
      ...(prefill.epic && { epicId: prefill.epic.id, epicKey: prefill.epic.key }),
    },
  };
};
