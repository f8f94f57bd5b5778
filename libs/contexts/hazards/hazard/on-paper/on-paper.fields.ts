import { type Asks, fields } from '#domain/kernel';
import { directService, shown, takenOverAlways } from '#domain/procedure';
import { criterionClause } from '../reporting/criterion.js';
import { whatIsReported } from '../reporting/report.fields.js';

const { day, flag, id, oneOf, optional, part, parts, shape, someOf, text, texts, whole } = fields;

const publication = shape('PublicationOnPaper', {
  places: texts({ about: 'Media（公布媒体）', min: 1, max: 10 }),
  publishedOn: day({ about: 'Published on（公布日期）', past: true }),
});

const reportUp = shape('ReportUpOnPaper', {
  to: text({ about: 'To whom（报送机关）', max: 200, example: '江门市安委会办公室' }),
  paper: text({ about: 'Number of the paper（报送文号）', max: 100 }),
  reportedOn: day({ about: 'Reported on（上报日期）', past: true }),
});

const listing = shape('ListingOnPaper', {
  level: oneOf(['street', 'district'], { about: 'Level（挂牌层级）' }),
  lister: id({ about: 'Organ that listed（挂牌机关）' }),
  listedOn: day({ about: 'Listed on（挂牌日期）', past: true }),
  limit: day({ about: 'Last day to rectify it, as it is now（现整改期限）' }),
  planBy: day({ about: 'Last day for the plan（治理方案报送日期）' }),
  reportEveryMonths: whole({
    about: 'Months between progress reports（进度报告周期，月）',
    min: 1,
    max: 12,
  }),
  extensionsLeft: whole({
    about: 'How often it may still be extended（尚可延期次数）',
    min: 0,
    max: 10,
  }),
  service: directService,
  servedOn: day({ about: 'Notice served on（通知书送达日期）', past: true }),
  published: optional(part(publication, { about: 'How it was published（挂牌公告）' })),
  reportedUp: optional(part(reportUp, { about: 'How it was reported upwards（挂牌上报）' })),
  planFiled: optional(flag({ about: 'The plan was filed on paper（治理方案已报送）' })),
  lastReportOn: optional(
    day({ about: 'Last progress report on paper（最近一次进度报告日期）', past: true }),
  ),
  lastVisitOn: optional(day({ about: 'Last visit on paper（最近一次督查日期）', past: true })),
});

const control = shape('ControlOnPaper', {
  measures: someOf(['remove-at-once', 'evacuate', 'suspend-production', 'stop-use', 'cut-power'], {
    about: 'Measures（措施）',
    min: 1,
  }),
  reason: text({ about: 'Why safety cannot be had otherwise（理由）' }),
  officers: texts({
    names: 'person',
    about: 'Officers on site（现场执法人员）',
    min: 1,
    max: 20,
  }),
  controlledOn: day({ about: 'Ordered on（决定日期）', past: true }),
});

const shownOnPaper = shape('ShownOnPaper', {
  ...shown.fields,
  officer: id({ names: 'person', about: 'Officer（核实人员）' }),
});

/** A hazard as its opinion and the notice of its listing on paper say it. */
export const hazardOnPaper = {
  ...whatIsReported,
  criterion: optional(part(criterionClause, { about: 'By which clause it is major（判定依据）' })),
  findings: text({ about: 'What was found on site（核实情况）' }),
  present: parts(shownOnPaper, {
    about: 'Who verified it on paper（核实人员及证件）',
    min: 1,
    max: 20,
  }),
  handler: id({ about: 'Who has it in hand from now on（承办人）' }),
  serial: whole({ about: 'Number of the opinion（认定意见文号的序号）', min: 1, max: 1_000_000 }),
  control: optional(part(control, { about: 'Measures that stand（仍在执行的现场处理措施）' })),
  listing: optional(part(listing, { about: 'The listing that runs（正在执行的挂牌督办）' })),
  takenOver: takenOverAlways,
};

/** The same with the file it is taken over into. */
export type HazardOnPaper = Asks<typeof hazardOnPaper> & Readonly<{ hazardId: string }>;

/** Its listing, where one runs on paper. */
export type ListingOnPaper = NonNullable<HazardOnPaper['listing']>;
