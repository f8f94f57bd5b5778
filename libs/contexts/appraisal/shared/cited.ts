import { accidentReference, yearReference } from '#contexts/accidents/contract';
import { caseReference } from '#contexts/enforcement/contract';
import { exhibitReference } from '#contexts/evidence/contract';
import { hazardReference, inspectionReference } from '#contexts/hazards/contract';
import { fields, refuse } from '#domain/kernel';

const { file, optional, ref } = fields;

/** What was revoked or ended proves nothing any more. */
const stands = { at: (): 'then' => 'then' };

/** What a score, a veto or a commendation may rest on: files of the register, at what they were. */
export const citing = {
  accident: optional(ref(accidentReference, { about: 'Accident（事故）', ...stands })),
  year: optional(
    ref(yearReference, { about: 'Year of control indicators（年度控制指标）', ...stands }),
  ),
  inspection: optional(ref(inspectionReference, { about: 'Inspection（执法检查）', ...stands })),
  hazard: optional(ref(hazardReference, { about: 'Hazard（隐患）', ...stands })),
  penalty: optional(ref(caseReference, { about: 'Penalty（行政处罚）', ...stands })),
  exhibit: optional(
    file(exhibitReference, {
      about: 'SHA-256 of a file that proves it（佐证材料）',
      here: true,
      ...stands,
    }),
  ),
} as const;

/** What it rests on, by the ids; the envelope says of each at which revision it was seen. */
export type Cited = Readonly<{
  accident?: string;
  year?: string;
  inspection?: string;
  hazard?: string;
  penalty?: string;
  exhibit?: string;
}>;

/** Only what it rests on, of what was asked. */
export const citedIn = ({
  accident,
  year,
  inspection,
  hazard,
  penalty,
  exhibit,
}: Cited): Cited => ({
  ...(accident !== undefined && { accident }),
  ...(year !== undefined && { year }),
  ...(inspection !== undefined && { inspection }),
  ...(hazard !== undefined && { hazard }),
  ...(penalty !== undefined && { penalty }),
  ...(exhibit !== undefined && { exhibit }),
});

/** Nothing is scored, vetoed or commended on anybody's word alone. */
export const mustCite = (asked: Cited, of: string): void => {
  if (Object.keys(citedIn(asked)).length === 0)
    refuse(
      'nothing-cited',
      `${of}：须引用事故、年度指标、检查、隐患、处罚记录或者佐证材料（cite a file of the register or an exhibit）.`,
      'APR-TABLE',
    );
};
