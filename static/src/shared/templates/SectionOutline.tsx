import type { CSSProperties } from 'react';
import type { TemplateSection } from '../../../../src/contract/api';
import { say } from '../../words/say';
import styles from './SectionOutline.module.css';

const indent = (level: number): CSSProperties & { '--level': number } => ({ '--level': level });

type Props = { sections: TemplateSection[]; required?: string[] };

/** The headings a template has, indented by their level, and which of them are required. */
export function SectionOutline({ sections, required = [] }: Props) {
  const highest = Math.min(...sections.map(({ level }) => level));
  return (
    <details open className={styles.outline}>
      <summary>{say('templates.sectionCount', { count: sections.length })}</summary>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={say('templates.sections')}>
        <ol>
          {sections.map(({ level, title }, index) => (
            // Titles repeat within a template; places do not, and a template's sections never change.
            <li key={index} style={indent(level - highest + 1)}>
              {required.includes(title) ? say('templates.requiredSection', { title }) : title}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
