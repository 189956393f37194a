import { useMemo } from 'react';
import type { TemplateId, TemplateInfo } from '../../../../src/contract/api';
import { ChoiceList } from './ChoiceList';
import { groupTemplates } from './groupTemplates';

type Props = {
  label: string;
  templates: TemplateInfo[];
  chosen: TemplateId;
  onChange: (chosen: TemplateId) => void;
};

/** The templates, each with what it is for. */
export function TemplateList({ templates, ...list }: Props) {
  const groups = useMemo(() => {
    const titled = groupTemplates(templates);
    return titled.length > 1 ? titled : titled.map(({ choices }) => ({ choices }));
  }, [templates]);
  return <ChoiceList {...list} groups={groups} />;
}
