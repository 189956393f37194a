import type { CSSProperties } from 'react';
import type { TemplateInfo } from '../../../src/api';
import styles from './SectionOutline.module.css';

const indent = (level: number): CSSProperties & { '--level': number } => ({ '--level': level });

/** The headings a template has, indented by their level. */
export function SectionOutline({ sections }: Pick<TemplateInfo, 'sections'>) {
  const highest = Math.min(...sections.map(({ level }) => level));
  return (
    <details open className={styles.outline}>
      <summary>{sections.length} sections</summary>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label="Sections">
        <ol>
          {sections.map(({ level, title }, index) => (
            // Titles repeat within a template; places do not, and a template's sections never change.
            <li key={index} style={indent(level - highest + 1)}>
              {title}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
