import { refuse } from '#domain/kernel';
import { plainName } from '#domain/procedure';

/** A code on a source or a vehicle, as it is compared: `source-1`, `TI-101`. */
export type PointCode = Readonly<{ on: string; code: string }>;

/** One point in use for one code on one source or vehicle: a sensor is not entered twice. */
export const pointCodeNoun = plainName<PointCode>({
  category: 'sourcesPointCode',
  title: 'Code of a point（监测点位编号）',
  taken: ({ matter, details: { code } }) =>
    refuse(
      'code-in-use',
      `The code ${code} is that of another point here, ${matter}（点位编号 ${code} 已由该处在用监测点 ${matter} 使用；更换的，先停用原监测点）.`,
    ),
});
