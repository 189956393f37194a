import { asUser } from '@forge/api';
import type { ApprovalPolicy, PoliciesInForce, Person, TemplateId } from '../../contract/api';
import { defaultPolicy, type Policy } from '../approval/policy';
import { getPeople } from '../people/people';
import { getOwnPolicies } from './store/approval-policies';
import { teamTemplatesOf } from '../templates/store/team-templates';
import { templates } from '../templates/built-in/registry';
import { templateInfoOf } from '../templates/built-in/template-info';
import { personOrFormerUser } from '../people/named';
import { spaceForCaller } from '../designs/space';
import { teamTemplateInfoOf } from '../templates/team-template';

/** The policies of a space, as the person may see them. */
export async function policiesInForce(spaceId: string): Promise<PoliciesInForce> {
  const { name: spaceName, canAdminister } = await spaceForCaller(spaceId);
  const [{ ofSpace, ofTemplates, versionOf }, ofTeam] = await Promise.all([
    getOwnPolicies(spaceId),
    teamTemplatesOf(spaceId),
  ]);
  const all = [...(ofSpace ? [ofSpace] : []), ...ofTemplates.values()];
  const people = await getPeople(asUser(), all.flatMap(peopleIn));
  const ofTemplate = (id: TemplateId) => {
    const policy = ofTemplates.get(id);
    return policy ? withNames(policy, people) : null;
  };
  return {
    spaceName,
    canChange: canAdminister,
    policy: withNames(ofSpace ?? defaultPolicy, people),
    version: versionOf(undefined),
    own: ofSpace !== undefined,
    templates: [...templates.map(templateInfoOf), ...ofTeam.map(teamTemplateInfoOf)].map(({ id, name, sections }) => ({
      template: { id, name, sections: sections.map(({ title }) => title) },
      policy: ofTemplate(id),
      version: versionOf(id),
    })),
  };
}

const peopleIn = ({ roles }: Policy): string[] => (roles ?? []).flatMap(({ people }) => people);

const withNames = ({ roles, ...rest }: Policy, people: ReadonlyMap<string, Person>): ApprovalPolicy => ({
  ...rest,
  roles:
    roles?.map((role) => ({
      ...role,
      people: role.people.map((accountId) => personOrFormerUser(accountId, people)),
    })) ?? null,
});
