import { fold } from './fold';

/** What a line under the title says about the design. */
export type Statement = 'status' | 'authors' | 'created' | 'lastUpdated' | 'epic' | 'related';

const labels: Record<Statement, RegExp> = {
  status: /^(?:(?:document|design|current) )?(?:status|state|estado|statut|ステータス|状态)$/,
  authors:
    /^(?:(?:document|design|primary|lead) )?(?:authors?|owners?|written by|prepared by|created by|dri|autor(?:en|es|a)?|auteurs?|autores|verfasser|作成者|作者)(?: and (?:authors?|owners?))?$/,
  created:
    /^(?:date|created|created on|creation date|date created|start date|datum|erstellt(?: am)?|fecha|date de création|data|作成日|日期)$/,
  lastUpdated:
    /^(?:last (?:updated?|modified|revised|edited|reviewed)(?: on)?|updated|date updated|revised|(?:zuletzt )?aktualisiert(?: am)?|última actualización|dernière mise à jour|更新日)$/,
  epic: /^(?:(?:jira|parent|related|linked) )?epics?(?: link)?$/,
  related:
    /^(?:context|references?|links?|related (?:documents?|docs?|links?|issues?|tickets?|sub-?issues?|adrs?|prs?|work)|(?:jira )?(?:tickets?|issues?)|jira|prd|rfcs?|adrs?|spec|specification|requirements?|see also|verwandte dokumente|documentos relacionados|documents liés|関連ドキュメント)$/,
};

const statements = ['epic', 'status', 'authors', 'created', 'lastUpdated', 'related'] as const;

export function statementOf(label: string): Statement | undefined {
  const words = fold(label);
  return statements.find((statement) => labels[statement].test(words));
}
