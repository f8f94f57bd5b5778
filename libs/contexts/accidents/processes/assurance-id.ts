import type { ToldOf } from '#domain/kernel';
import type { Way } from '#platform/acts';
import { nameId, nameSpace } from '#platform/store';
import type { openAssurance } from '../assurance/open-assurance.js';

const space = nameSpace('0d0c7a52-6c3e-4f0b-9f3d-2b1a6f6d8c11');

/** A unit has one record of what it has laid by, whoever opens it: its id follows from the unit. */
export const oneAssuranceEach: Way<ToldOf<typeof openAssurance>> = {
  through: (_, send) => (__, told, asked) => {
    const assuranceId = nameId(told.unit, space);
    return send(assuranceId, { assuranceId, ...told }, asked);
  },
};
