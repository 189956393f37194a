/** What the column or label is called that says what a milestone waits for. */
export const dependencies: readonly string[] = [
  ...['depends on', 'dependencies', 'dependency', 'dependent on', 'blocked by', 'predecessor', 'predecessors'],
  ...['prerequisite', 'prerequisites', 'waits for'],
  ...['abhängig von', 'abhängigkeit', 'abhängigkeiten', 'hängt ab von', 'blockiert durch', 'blockiert von'],
  ...['vorgänger', 'voraussetzung', 'voraussetzungen'],
  ...['depende de', 'dependencia', 'dependencias', 'bloqueado por', 'predecesor', 'predecesores', 'predecesora'],
  ...['dépend de', 'dépendance', 'dépendances', 'bloqué par', 'prédécesseur', 'prédécesseurs', 'prérequis'],
  ...['dependências', 'dependência', 'predecessora', 'dipende da', 'dipendenze', 'afhankelijk van'],
  ...['依存', '依存先', '依存関係', '前提', '前提条件', '先行タスク', '先行作業', '依赖', '前置任务'],
];
