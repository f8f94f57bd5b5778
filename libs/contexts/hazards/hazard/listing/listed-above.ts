import { fields, refuse } from '#domain/kernel';
import { drawUp, type NumberedDocument } from '#domain/procedure';
import type { Hazard } from '../hazard.state.js';
import type { Level } from './listing.events.js';

// City and province list by a notice of their own（上级挂牌）: what they answer is put on record
// here with the number of their paper, and the district decides nothing of it any more (HAZ-S9,
// HAZ-S15, HAZ-S18).

/** At which level it is listed now（现挂牌层级）. */
export const levelNow = ({ level, listed }: Pick<Hazard, 'level' | 'listed'>): Level | undefined =>
  level?.level ?? listed?.notice.level;

/** Whether the city or the province lists it（由市、省挂牌）. */
export const isListedAbove = (hazard: Pick<Hazard, 'level' | 'listed'>): boolean => {
  const level = levelNow(hazard);
  return level === 'city' || level === 'province';
};

/** The number of the answer of the city or province, where it lists（上级批复文号）. */
export const answeredAbove = {
  reference: fields.optional(
    fields.text({
      about: 'Number of the answer of the city or province, where it lists（上级批复文号）',
      max: 100,
    }),
  ),
};

type Referring = Readonly<{ reference?: string | undefined }>;

/** The city or province answered under that number, or it is ours to decide: never both. */
export const mustBeAnsweredAbove = (
  hazard: Pick<Hazard, 'level' | 'listed'>,
  { reference }: Referring,
): void => {
  const above = isListedAbove(hazard);
  if (above && reference === undefined)
    refuse(
      'answered-above',
      '该隐患已由上级挂牌，由上级决定，请登记上级批复文号 (the city or province lists it: record the number of its answer).',
      'HAZ-S15',
      'HAZ-S9',
    );
  if (!above && reference !== undefined)
    refuse(
      'not-listed-above',
      '该隐患未由上级挂牌，由本级决定，不登记上级批复文号 (it is listed here: nobody above answers).',
      'HAZ-S15',
    );
};

/** The papers of a decision of ours; the city’s answer is a paper of the city. */
export const papersUnlessAbove = (
  { reference }: Referring,
  ...of: Parameters<typeof drawUp>
): Readonly<{ documents?: readonly NumberedDocument[] }> =>
  reference === undefined ? { documents: drawUp(...of) } : {};
