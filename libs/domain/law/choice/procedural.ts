import type { LocalDate } from '#domain/kernel';
import { type Catalogue, standardCatalogue } from '../catalogue/catalogue.js';
import type { Entry, Words } from '../catalogue/build/entry.js';
import { prevailing } from '../law-book.js';

export type StepFacts = Readonly<{
  rule: string;
  /** Day the step is taken. */
  stepOn: LocalDate;
  /** Day the case was filed, for rules that go by it. */
  filedOn?: LocalDate;
}>;

export type ProceduralChoice = Readonly<{
  /** The version of the day of the step, and that of the day of filing where it is known. */
  byStep: Entry | undefined;
  byFiling: Entry | undefined;
  chosen: 'step' | 'filing';
  keyDate: LocalDate;
  result: Entry;
  ground: Words;
  source: string;
  mark: string;
}>;

const filing = {
  chosen: 'filing',
  ground: {
    zh: '该期限自立案起算，适用立案之日的规定。',
    en: 'The period starts with the filing: the rule of that day.',
  },
  mark: 'V',
} as const;

const step = {
  chosen: 'step',
  ground: {
    zh: '程序从新：适用步骤发生之日的规定。',
    en: 'Procedure goes by the day of the step.',
  },
  mark: 'U',
} as const;

/**
 * Which version of a rule of procedure applies (程序从新): that of the day of the step; a rule
 * keyed by filing, as the case period, keeps the version of the day of filing. Unknown (404) when
 * none was in force.
 */
export const chooseProcedural = (
  { rule, stepOn, filedOn }: StepFacts,
  catalogue: Catalogue = standardCatalogue,
): ProceduralChoice => {
  const byStep = catalogue.find(rule, stepOn);
  const byFiling = filedOn === undefined ? undefined : catalogue.find(rule, filedOn);
  const both = { byStep, byFiling, source: 'rules.md 0.4' };
  if (byFiling?.keyedBy === 'filing' && filedOn !== undefined)
    return { ...both, ...filing, keyDate: filedOn, result: prevailing(catalogue, rule, filedOn) };
  return { ...both, ...step, keyDate: stepOn, result: prevailing(catalogue, rule, stepOn) };
};

/** Power moved between organs (权限调整): who handles a case filed on a day. */
export type CompetenceFacts = Readonly<{
  filedOn: LocalDate;
  /** First day of the new competence. */
  switchedOn: LocalDate;
  before: string;
  after: string;
}>;

export type CompetenceChoice = Readonly<{
  organ: string;
  ground: Words;
  source: string;
  mark: string;
}>;

/**
 * A case filed before the switch stays with the body that filed it; new cases go to the other
 * (X25).
 */
export const chooseCompetence = ({
  filedOn,
  switchedOn,
  before,
  after,
}: CompetenceFacts): CompetenceChoice => ({
  organ: filedOn < switchedOn ? before : after,
  ground:
    filedOn < switchedOn
      ? {
          zh: `权限于${switchedOn}调整，此前立案的由原机关继续办理。`,
          en: `Filed before the switch of ${switchedOn}: stays with the filing body.`,
        }
      : {
          zh: `权限已于${switchedOn}调整，由承接机关办理。`,
          en: `Filed on or after the switch of ${switchedOn}: the new body.`,
        },
  source: 'S9; X25',
  mark: 'Vw',
});
