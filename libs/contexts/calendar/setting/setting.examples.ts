import { type Act, type Actor, emptyRegistry, type Role } from '#domain/kernel';
import { officeOn } from '#testing';

const registry: Act['registry'] = {
  ...emptyRegistry,
  organ: (id) => ({
    id,
    name: '江海区应急管理局',
    kind: id === 'bureau' ? 'bureau' : 'street',
    documentPrefix: '（江海）应急',
    area: '440704',
  }),
};

/** The bureau of the district on that day. */
export const bureauOn = (
  moment: string,
): Readonly<{ act: (changes?: Partial<Act>) => Act; somebody: (role: Role) => Actor }> => {
  const { act, somebody } = officeOn(moment);
  return { act: (changes = {}) => act({ registry, ...changes }), somebody };
};
