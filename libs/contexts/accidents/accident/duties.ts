import { type Act, type Instant, type Label, label, localDateOf, type Owner } from '#domain/kernel';
import type { Role } from '#domain/kernel';
import { from, owe, start, type Started } from '#domain/procedure';
import type { Accident as Facts, Addressee } from './facts.js';
import type { Doubt } from './doubts.js';
import { type Grading, isAbove, isMajor } from './grading.js';

// What the office owes from the first minute of an accident on. Hours run through nights, holidays
// and New Year; nothing here rolls off a rest day.

/** The duty officer of the organ in whose name it is handled（值班员）. */
const desk = ({ organ }: Pick<Facts, 'organ'>): Owner<Role> => ({
  kind: 'post',
  role: 'officer',
  organ,
});
const head = ({ organ }: Pick<Facts, 'organ'>): Owner<Role> => ({
  kind: 'post',
  role: 'head-of-organ',
  organ,
});

/** Who is told by law, as soon as it is known: within two hours（ACC-D2, ACL-1）. */
const addressees = {
  government: label('report to the own government', '报告本级人民政府'),
  'upper-department': label('report to the department above', '上报市级应急管理部门'),
  'sector-department': label(
    'see that the department of the sector was told',
    '核实并通知负有监管职责的部门',
  ),
  police: label('tell the police', '通知公安机关'),
  labour: label('tell the labour department', '通知人力资源社会保障部门'),
  union: label('tell the union', '通知工会'),
  procuratorate: label('tell the procuratorate', '通知人民检察院'),
} as const satisfies Partial<Record<Addressee, Label>>;

/** Of hazardous chemicals from their law on also（HSL-19）. */
const ofChemicals = {
  ecology: label('tell the ecology department', '通知生态环境部门'),
  health: label('tell the health department', '通知卫生健康部门'),
  'market-supervision': label('tell the market supervision', '通知市场监管部门'),
} as const satisfies Partial<Record<Addressee, Label>>;

/** The clock that a telling stops, for each addressee. */
export const clockOf = (to: Addressee): string => (to === 'province' ? 'ACC-D4' : `ACC-D2.${to}`);

const tell = (
  act: Act,
  accident: Facts,
  since: Instant,
  [to, what]: readonly [string, Label],
): Started =>
  owe(act, {
    duty: `ACC-D2.${to}`,
    rule: 'ACC-D2',
    facts: { start: since },
    what,
    by: desk(accident),
    why: ['R493 10', 'R493 11', ...(to in ofChemicals ? ['HSL 93'] : [])],
  });

const newLaw = (act: Act, on: Instant): boolean =>
  act.law.amount('MHS-10', 'fireRescue', localDateOf(on)) === 1;

/** Everybody whom the law names, from the moment the report came（接报时刻）. */
const toTell = (act: Act, accident: Facts, since: Instant): readonly Started[] => {
  const chemicals = accident.hazchem && newLaw(act, since) ? Object.entries(ofChemicals) : [];
  return [...Object.entries(addressees), ...chemicals].map((one) =>
    tell(act, accident, since, one),
  );
};

/** 较大以上: the province by telephone within the hour（ACC-D4）. */
export const toTheProvince = (act: Act, accident: Facts, since: Instant): Started =>
  owe(act, {
    duty: 'ACC-D4',
    rule: 'ACC-D4',
    facts: { start: since },
    what: label('telephone the province', '电话快报省级部门'),
    by: desk(accident),
    why: ['ACC-D4', 'O21'],
  });

/** The next follow-up, in the rhythm of the grade（ACC-D19）. */
export const nextFollowUp = (
  act: Act,
  accident: Facts,
  grading: Grading,
  since: Instant,
): Started =>
  owe(act, {
    duty: 'ACC-D19',
    rule: isMajor(grading) ? 'ACC-D19-MAJOR' : 'ACC-D19',
    facts: { start: since },
    what: label('follow-up report', '续报事故情况'),
    by: desk(accident),
    why: ['ACC-D19', 'O21'],
  });

/** Changed casualties go up on the same day（当日续报）. */
export const changeUpwards = (act: Act, accident: Facts, since: Instant): Started =>
  owe(act, {
    duty: 'ACC-D19-CHANGE',
    rule: 'ACC-D19-CHANGE',
    facts: { start: since, until: localDateOf(since) },
    what: label('report the changed casualties upwards', '上报伤亡人数变化'),
    by: desk(accident),
    why: ['R493 13', 'ACC-D19'],
  });

/** What the level above investigates is handed up（R493 19）. */
export const toHandUp = (act: Act, accident: Facts): Started =>
  owe(act, {
    duty: 'ACC-D16-HAND-UP',
    rule: 'ACC-D16-HAND-UP',
    what: label('hand it up', '移交上级调查'),
    by: head(accident),
    why: ['R493 19', 'ACC-S11'],
  });

/** A doubt is looked into by somebody who decides（核实认定）. */
export const toVerify = (act: Act, accident: Facts, { doubt }: Doubt): Started =>
  owe(act, {
    duty: `ACC-D16-VERIFY.${doubt}`,
    rule: 'ACC-D16-VERIFY',
    facts: from(localDateOf(act.now)),
    what: label('find whether it was late, omitted, false or concealed', '认定迟报漏报谎报瞒报'),
    by: head(accident),
    why: ['ACL-21', 'R493 35', 'WSL 110'],
  });

/** An accident that the district investigates has its team（成立调查组）. */
const toFormTeam = (act: Act, accident: Facts): Started =>
  owe(act, {
    duty: 'ACC-D16-TEAM',
    rule: 'ACC-D16-TEAM',
    what: label('form the team of the inquiry', '成立事故调查组'),
    by: head(accident),
    why: ['R493 19', 'R493 22'],
  });

/** The unit that others spoke of is pressed for its own report（ACC-D1, ACC-D18）. */
export const unitsReport = (act: Act, accident: Facts, since: Instant): Started =>
  owe(act, {
    duty: 'ACC-D1',
    rule: 'ACC-D1',
    facts: { start: since },
    what: label('have the unit report', '督促事故单位报告'),
    by: desk(accident),
    why: ['R493 9', 'WSL 83'],
  });

/** Which rule says how long changed casualties count（ACC-D5）. */
export const windowRule = ({ kind }: Pick<Facts, 'kind'>): string =>
  kind === 'general' ? 'ACC-D5' : 'ACC-D5-ROAD';

/** The window in which changed casualties change the grade: it ends by itself. */
const casualtyWindow = (act: Act, accident: Facts, occurredAt: Instant): Started =>
  start(
    act,
    { rule: windowRule(accident), duty: 'officer', name: 'ACC-D5' },
    from(localDateOf(occurredAt)),
  );

type First = Readonly<{
  accident: Facts;
  saidAt: Instant;
  occurredAt: Instant;
  /** The unit itself has not reported: since when it had to. */
  unitKnew?: Instant;
  grading: Grading;
  doubts: readonly Doubt[];
}>;

/** The district investigates it, or the level above does（R493 19）; a near-accident nobody. */
const ownOrAbove = (act: Act, { accident, grading, saidAt }: First): readonly Started[] => {
  if (isAbove(grading)) return [toTheProvince(act, accident, saidAt), toHandUp(act, accident)];
  return grading.grade ? [toFormTeam(act, accident)] : [];
};

/** All that is owed from the first report on. */
export const fromTheFirst = (act: Act, first: First): readonly Started[] => {
  const { accident, saidAt, occurredAt, unitKnew, grading, doubts } = first;
  return [
    ...toTell(act, accident, saidAt),
    ...ownOrAbove(act, first),
    nextFollowUp(act, accident, grading, saidAt),
    casualtyWindow(act, accident, occurredAt),
    ...(unitKnew === undefined ? [] : [unitsReport(act, accident, unitKnew)]),
    ...doubts.map((one) => toVerify(act, accident, one)),
  ];
};
