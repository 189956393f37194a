export type Theme = 'neutral' | 'dark';

/** As much of Mermaid’s configuration as is set here. */
export type Config = {
  startOnLoad: boolean;
  suppressErrorRendering: boolean;
  theme: Theme;
  fontFamily: 'sans-serif';
  htmlLabels: boolean;
  flowchart: { htmlLabels: boolean };
  class: { htmlLabels: boolean };
  securityLevel: 'strict';
  maxTextSize: number;
  /** What a diagram cannot set for itself. */
  secure: (keyof Config | 'themeCSS')[];
};

/** As much of Mermaid as is used here; its package for browsers brings no types. */
export type Mermaid = {
  initialize: (config: Config) => void;
  render: (id: 'diagram', source: string, container: Element) => Promise<{ svg: string }>;
};
