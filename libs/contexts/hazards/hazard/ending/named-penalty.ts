import { caseReference, type PenaltyFacts } from '#contexts/enforcement/contract';
import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, asNumbered, fields, type LocalDate, refuse } from '#domain/kernel';
import { decidedIn, isNumberOf } from '../../decided/decided.js';
import type { Known } from '../hazard.state.js';
import type { Penalty } from './closure-count.js';

const { day, file, oneOf, optional, ref, shape, text, whole } = fields;

/** A penalty that the head names: of a case kept here, or by the paper of another organ. */
export const namedPenalty = shape('CountedPenalty', {
  decision: text({ about: 'Number of the decision on the unit（处罚决定文号）', max: 100 }),
  decidedOn: day({ about: 'Decided on（决定日期）', past: true }),
  law: oneOf(['WSL', 'HSL'], { about: 'Under which law（处罚依据）' }),
  fines: optional(
    whole({
      about:
        'Fines on the unit in it, each day of a daily one for itself（罚款项数，按日处罚按日计）',
      min: 1,
      max: 1_000,
    }),
  ),
  case: optional(
    ref(caseReference, {
      about: 'Case of the penalty, where it is kept here（本系统处罚案件）',
      of: ({ subject }) => subject,
      at: () => 'then',
      law: ['WSL 113'],
    }),
  ),
  paper: optional(
    file(exhibitReference, {
      about: 'SHA-256 of the decision, where it is another organ’s（其他机关处罚决定书）',
      here: true,
      at: () => 'then',
    }),
  ),
});

/** What the head said of one. */
export type Named = Readonly<{
  decision: string;
  decidedOn: LocalDate;
  law: 'WSL' | 'HSL';
  fines?: number;
  case?: string;
  paper?: string;
}>;

/** Whether what was said is what its case has（与案件一致）. */
const agrees = ({ decidedOn, law, fines = 1 }: Named, found: PenaltyFacts): boolean =>
  decidedOn === found.decidedOn &&
  fines <= Math.max(1, found.fines) &&
  found.punishes.some((article) => article.startsWith(`${law} `));

const asItsCaseSays = (one: Named, act: Act): void => {
  const found = decidedIn(one, act);
  if (!found || !agrees(one, found))
    refuse(
      'not-as-decided',
      `处罚 ${one.decision} 的文号、日期、依据或者项数与所引案件不符 (not as its case says).`,
      'WSL 113',
    );
};

/**
 * Penalties are imposed, not typed（以实际作出的处罚计次）: one of a case kept here is named by its
 * case, one of another organ by its decision on file (WSL 113, HZL-12).
 */
export const mustBeImposed = (
  penalties: readonly Named[],
  counted: readonly Penalty[],
  { reported: { report } }: Known,
  act: Act,
): void => {
  for (const one of penalties) {
    const number = asNumbered(one.decision);
    if (counted.some(({ decision }) => asNumbered(decision) === number))
      refuse(
        'counted-already',
        `处罚 ${one.decision} 已由其案件计入，不重复填报 (its case told of it: it counts already).`,
        'HZL-14',
      );
    if (one.case !== undefined) asItsCaseSays(one, act);
    else if (isNumberOf([report.organ, report.handlingOrgan], one.decision, act))
      refuse(
        'name-its-case',
        `处罚 ${one.decision} 为本机关文号，须引用处罚案件 (a decision of this organ is named by its case).`,
        'WSL 113',
      );
    else if (one.paper === undefined)
      refuse(
        'decision-not-on-file',
        `处罚 ${one.decision} 为其他机关作出，须附处罚决定书 (a decision of another organ is on file).`,
        'WSL 113',
      );
  }
};
