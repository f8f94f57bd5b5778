import type { ToldOf } from '#domain/kernel';
import type { Way } from '#platform/acts';
import { nameId, nameSpace } from '#platform/store';
import type { openYear } from '../indicators/open-year.js';

const space = nameSpace('6b7c0f0a-52c1-4a3c-8a8e-4c0c5c2f4f0b');

/** An organ has one year of indicators, whoever opens it: its id follows from both. */
export const yearIdOf = (organ: string, year: number): string => nameId(`${organ}.${year}`, space);

/** The door of a new year leads to that of its organ. */
export const oneYearEach: Way<ToldOf<typeof openYear>> = {
  through: (_, send) => (__, told, asked) => {
    const yearId = yearIdOf(told.organ, told.year);
    return send(yearId, { yearId, ...told }, asked);
  },
};
