import type { Journal } from '#platform/http';
import { openReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import type { ReadingOffice } from '../../licensing/processes/reading-office.examples.js';
import { account, bureau, enterpriseOf } from '../../licensing/processes/window.examples.js';
import { submitData, teamData } from '../accident/inquiry/inquiry.examples.js';
import { AccidentsCommands } from '../accidents.commands.js';
import { AccidentsQueries } from '../accidents.queries.js';
import { accidentRegister } from '../projections/accident-register.js';
import { yearRegister } from '../projections/year-register.js';

/** Both APIs of accidents over a real database, on the morning of an accident. */
export const openAccidentsDesk = (journal?: Journal) =>
  openReadingOffice('2026-06-18T08:30:00+08:00', {
    modules: [AccidentsCommands, AccidentsQueries],
    follow: async (runner) => {
      await runner.run(accidentRegister);
      await runner.run(yearRegister);
    },
    ...(journal && { journal }),
  });

/** That moment of the day of the accident. */
export const momentOf = (at: string) => `2026-06-18T${at}:00+08:00`;
/** A fall with one dead, as 120 told it. */
export const death = {
  source: 'ambulance-120',
  channel: 'telephone',
  saidAt: momentOf('08:25'),
  occurredAt: momentOf('08:10'),
  figures: { deaths: 1, missing: 0, seriousInjuries: 1, lossFen: 0 },
  danger: { endangered: 0, trapped: 0, evacuated: 0, pollution: false, importantPlace: false },
  course: '拆除脚手架时坠落',
  measures: '现场停工，伤者送医',
  unitId: enterpriseOf('applicant'),
  kind: 'general',
  hazchem: false,
  place: '二车间外脚手架',
  area: '440704004',
  sectorDepartment: '江海区住房和城乡建设局',
  unknown: ['loss', 'cause'],
  organ: bureau,
  handlingOrgan: bureau,
};

const street = account('street1').organ;
const due = '2026-12-31';
/** A measure of the bureau, one of a street, and a discipline that goes out. */
const ordered = [
  { item: 'o1', kind: 'measure', what: '重新编制拆除方案', organ: bureau, due },
  { item: 'o2', kind: 'measure', what: '排查辖区脚手架', organ: street, due: '2026-11-30' },
  {
    item: 'o3',
    kind: 'discipline',
    what: '监管人员处分',
    to: '江海区监察委员会',
    organ: bureau,
    due,
  },
];

type Acted = readonly [day: string, who: string, at: string, body: object];
const members = teamData.members.map((one) =>
  one.member === 'm1' ? { ...one, name: '李文静', person: account('head').person } : one,
);
const report = { ...submitData.report, seriousInjuries: 1 };
const toDiscipline: readonly Acted[] = [
  ['06-22', 'mayor', 'team', { ...teamData, members }],
  ['08-10', 'head', 'report', { ...submitData, report }],
  ['08-17', 'mayor', 'report/approval', { number: '江海府批〔2026〕30号', orders: ordered }],
  ['08-18', 'head', 'orders/o3/dispatch', { number: '江海应急函〔2026〕40号' }],
];

/** What the body that decides told of an official. */
export const disciplined = {
  accepted: true,
  number: '江海监〔2026〕8号',
  result: '给予凌志平警告处分，影响期六个月',
};

/** That accident inquired into, its report approved, and the discipline answered. */
export const toAnsweredOrders = async (
  { post, moveTo }: ReadingOffice,
  id: string,
): Promise<void> => {
  const answered: Acted = ['09-20', 'duty', 'orders/o3/answer', disciplined];
  for (const [day, who, at, body] of [...toDiscipline, answered]) {
    moveTo(`2026-${day}T10:00:00+08:00`);
    const answer = await post(who, `/accidents/${id}/${at}`, body);
    expect([at, answer.status, answer.body.code]).toEqual([at, 201, undefined]);
  }
};
