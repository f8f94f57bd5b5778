import {
  type Capacity,
  emptyRegistry,
  localDate,
  type OrganFacts,
  type RegistryView,
  type Role,
} from '#domain/kernel';
import { storyOf } from './story.js';

/** Somebody of the stories: what he is called, where he is, as what. */
export type Known = Readonly<{ name: string; organ: string; roles: readonly Role[] }>;

export const known = (name: string, at: string, ...roles: readonly Role[]): Known => ({
  name,
  organ: at,
  roles,
});

/** An organ of the district of the stories. */
export const organOf = (
  id: string,
  name: string,
  kind: OrganFacts['kind'],
  more: Partial<OrganFacts> = {},
): OrganFacts => ({ id, name, kind, documentPrefix: '（江海）应急', area: '440704', ...more });

/** The units of the stories, all of one trade. */
export const unitsOf =
  (names: Readonly<Record<string, string>>, industry: string): RegistryView['enterprise'] =>
  (id) => {
    const name = names[id];
    return name === undefined
      ? undefined
      : {
          id,
          name,
          creditCode: '91440704MA4UT01H5X',
          status: 'active',
          street: '440704004',
          industry,
        };
  };

type Cast<Who extends string> = Readonly<{
  people: Readonly<Record<Who, Known>>;
  organs: readonly OrganFacts[];
  /** What the registry knows besides. */
  besides: Partial<RegistryView>;
  /** Officers without a certificate. */
  uncertified?: readonly Who[];
  /** In whose place a program acts, or whoever has no role of his own. */
  anybody: Who;
}>;

/** How the organs and people of a context's stories act, as the registry would show them. */
export const storyWith = <Who extends string>(cast: Cast<Who>) => {
  const { people, organs, besides, uncertified = [], anybody } = cast;
  const isKnown = (id: string): id is Who => Object.hasOwn(people, id);
  const capacityOf = (who: Who): Capacity => ({
    organ: people[who].organ,
    post: `${who}-post`,
    roles: people[who].roles,
  });
  const registry: RegistryView = {
    ...emptyRegistry,
    organ: (id) => organs.find((one) => one.id === id),
    person: (id) =>
      isKnown(id)
        ? {
            id,
            name: people[id].name,
            posts: [{ ...capacityOf(id), from: localDate('2025-01-01') }],
          }
        : undefined,
    certificateAt: (id) =>
      isKnown(id) && people[id].roles.includes('officer') && !uncertified.includes(id)
        ? `粤J-${id}`
        : undefined,
    capacityAt: (id) => (isKnown(id) ? capacityOf(id) : undefined),
    ...besides,
  };
  /** Officers on site, each with the certificate shown. */
  const shown = (...officers: readonly Who[]) =>
    officers.map((officer) => ({ officer, certificate: `粤J-${officer}` }));
  const story = storyOf<Who>({
    registry,
    nameOf: (who) => people[who].name,
    capacityOf,
    anybody,
  });
  return { ...story, shown };
};
