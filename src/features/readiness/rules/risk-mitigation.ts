import { plainText } from '../../../adf/text';
import { gridOf } from '../../reading/grid';
import { type Finding, inSection, type Rule } from '../review';
import { saysSomething } from '../says-something';
import { textBlocksIn } from '../text-block';
import { quoted } from '../items';
import type { AdfNode } from '../../../contract/adf-node';
import { message } from '../../../i18n/message';

/** Risks that nothing is done about, in the tables of sections about risks. */
export const riskMitigation: Rule = ({ outline, template }) =>
  outline.all
    .filter(({ title }) => title !== null && /\brisks?\b/i.test(title))
    .flatMap((section) =>
      section.blocks.flatMap(({ node, path }) => {
        const grid = node.type === 'table' ? gridOf(node, path) : undefined;
        if (!grid || 'problem' in grid) return [];
        const risk = grid.columns.findIndex((column) => /^risks?\b/i.test(column));
        const mitigation = grid.columns.findIndex((column) => /\bmitigations?\b/i.test(column));
        if (risk < 0 || mitigation < 0) return [];
        const says = (cell: AdfNode | undefined): boolean =>
          cell !== undefined &&
          [...textBlocksIn(cell, template?.prompts ?? new Set<string>())].some(({ words }) => saysSomething(words));
        return grid.rows
          .filter(({ cells }) => says(cells[risk]?.node) && !says(cells[mitigation]?.node))
          .map(({ cells }): Finding => {
            const text = cells[risk] ? plainText(cells[risk].node) : '';
            return {
              rule: 'unmitigated-risk',
              severity: 'warning',
              ...inSection(section),
              message: message('readiness.unmitigatedRisk.message', { risk: quoted({ text }) }),
              fix: message('readiness.unmitigatedRisk.fix'),
            };
          });
      }),
    );
