import { templates } from '../../../src/features/templates/built-in/registry';
import { fillIn } from '../../../src/features/templates/team/fill-in';
import { structureOf } from '../../../src/features/templates/team/structure-of';
import { withTitleSlot } from '../../../src/features/templates/team/title-slot';
import { sectionsOf } from '../../../src/features/templates/built-in/sections-of';
import { adfErrors } from '../../../packages/local-site/adf-validator';
import { samplePrefill } from '../sample';
import { doc, macro } from '../../words';

test.each(templates)(
  '$name, saved as a team’s template and used again, is valid in the macro and on a page',
  (built) => {
    const page = built.build(samplePrefill);
    const structure = withTitleSlot(structureOf(page));
    const again = fillIn(structure, samplePrefill);
    expect({
      onPage: adfErrors(again),
      inMacro: adfErrors(doc(macro({}, ...again.content))),
      sections: sectionsOf(again),
    }).toEqual({ onPage: [], inMacro: [], sections: sectionsOf(page) });
  },
);
