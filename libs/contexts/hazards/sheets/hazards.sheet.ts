import { seriesId, yearOfNumber } from '#domain/procedure';
import { idFor } from '#platform/acts';
import { BadCell, type RowOf, type Seeing, sheet, type Step } from '#platform/sheets';
import { nameId, nameSpace } from '#platform/store';
import { hazardNoun } from '../hazard/hazard.noun.js';
import type { HazardOnPaper, ListingOnPaper } from '../hazard/on-paper/on-paper.fields.js';
import { series } from '../numbering/series.js';
import {
  openListingNoun,
  openListingSpace,
  sameHazard,
} from '../open-listing/open-listing.noun.js';
import { hazardColumns } from './hazards.columns.js';

type Row = RowOf<typeof hazardColumns>;

const listOf = (cell: string): readonly string[] => cell.split(/[、,，;；\s]+/).filter(Boolean);

/** Whoever fills in one of some cells fills in all of them. */
const filled = <K extends keyof Row>(row: Row, columns: readonly K[], what: string) => {
  const missing = columns.find((column) => row[column] === undefined);
  if (missing === undefined) return row as Row & { readonly [Each in K]-?: NonNullable<Row[Each]> };
  throw new BadCell(missing, `${what}须填写“${hazardColumns[missing].title}”`);
};

const shownBy = ({ officers, certificates }: Row): HazardOnPaper['present'] => {
  const numbers = listOf(certificates);
  if (numbers.length !== officers.length)
    throw new BadCell('certificates', '执法证号须与核实人员逐人对应');
  return officers.map((officer, at) => ({ officer, certificate: numbers[at]! }));
};

const controlOf = (row: Row): HazardOnPaper['control'] => {
  if (row.measures === undefined) return undefined;
  const { measures, why, controlledOn } = filled(
    row,
    ['measures', 'why', 'controlledOn'],
    '现场措施',
  );
  return { measures, reason: why, officers: row.officers, controlledOn };
};

const running = [
  'level',
  'lister',
  'listedOn',
  'servedOn',
  'limit',
  'planBy',
  'everyMonths',
  'extensionsLeft',
] as const;

/** Who received the notice stands on its receipt, which stays on paper. */
const service = { method: 'direct', receiver: '见原送达回证', signed: true } as const;

const listingOf = (row: Row, { idOf }: Seeing): ListingOnPaper | undefined => {
  if (row.listedOn === undefined) return undefined;
  const said = filled(row, running, '挂牌督办');
  const { level, listedOn, servedOn, limit, planBy, everyMonths, extensionsLeft } = said;
  const { places, publishedOn, planFiled, lastReportOn, lastVisitOn } = row;
  return {
    level,
    lister: idOf('organs', said.lister),
    listedOn,
    servedOn,
    limit,
    planBy,
    reportEveryMonths: everyMonths,
    extensionsLeft,
    service,
    ...(publishedOn && { published: { places: listOf(places ?? '见原公告'), publishedOn } }),
    ...(planFiled && { planFiled: planFiled === 'yes' }),
    ...(lastReportOn && { lastReportOn }),
    ...(lastVisitOn && { lastVisitOn }),
  };
};

const unitOf = (creditCode: string, { district, registry, idOf }: Seeing): string =>
  registry().enterpriseWith(district, creditCode) ?? idOf('enterprises', creditCode);

const criterionOf = (row: Row): HazardOnPaper['criterion'] => {
  if (row.set === undefined) return undefined;
  const { set, clause } = filled(row, ['set', 'clause'], '重大隐患');
  return { set, clause };
};

const told = (row: Row, seeing: Seeing): HazardOnPaper => {
  const { serial, verifiedOn, mandate, cameFrom, address, area, facts, foundOn } = row;
  const organ = seeing.idOf('organs', row.organ);
  const numbers = seriesId(organ, series.hazard, yearOfNumber(verifiedOn));
  const [criterion, control, listing] = [criterionOf(row), controlOf(row), listingOf(row, seeing)];
  return {
    hazardId: idFor({ commandId: `${numbers}|${serial}` }, 'hazard'),
    source: cameFrom,
    subject: { kind: 'unit', id: unitOf(row.unit, seeing) },
    address,
    area,
    facts,
    foundOn,
    organ,
    handlingOrgan: seeing.idOf('organs', row.handlingOrgan),
    ...(mandate !== undefined && { mandate: seeing.idOf('mandates', mandate) }),
    ...(criterion && { criterion }),
    findings: row.findings,
    present: shownBy(row),
    handler: row.handler,
    serial,
    ...(control && { control }),
    ...(listing && { listing }),
    takenOver: { on: verifiedOn, source: row.source },
  };
};

/** Where it is listed, no other file lists the same hazard（同一隐患只挂牌一次）. */
const ownListing = ({
  hazardId,
  subject,
  criterion,
  address,
  listing,
}: HazardOnPaper): readonly Step[] => {
  if (!listing || !criterion) return [];
  const details = sameHazard(subject.id, criterion, address);
  const id = nameId(Object.values(details).join('|'), nameSpace(openListingSpace));
  const command = { type: 'ConfirmName', data: { matter: hazardId, details } };
  return [{ noun: openListingNoun, id, command }];
};

/**
 * Hazards that were verified on paper and are not gone, with the listing that runs（在册隐患、在挂
 * 督办）: each keeps its number and its days, and its clocks run on.
 */
export const hazardSheet = sheet({
  name: 'hazards',
  title: '在册隐患',
  about:
    '登记以前已认定、尚未销案的隐患；正在挂牌督办的一并填写挂牌各栏。认定意见序号须在《既有文号》登记的序号之内',
  columns: hazardColumns,
  key: ['organ', 'serial', 'verifiedOn'],
  blames: {
    'number-not-on-paper': 'serial',
    'not-from-before': 'verifiedOn',
    'no-such-clause': 'clause',
    'not-major': 'set',
    'too-few-officers': 'officers',
    'no-officer-here': 'handler',
    'no-power': 'handlingOrgan',
    'limit-before-service': 'limit',
    'own-area': 'lister',
    'area-unknown': 'area',
    'listed-in-another-file': 'address',
  },
  examples: [
    {
      organ: 'YJ',
      serial: '3',
      verifiedOn: '2026-03-02',
      handlingOrgan: 'DD',
      mandate: '',
      unit: '91440704MA4UT01H5E',
      cameFrom: '检查发现',
      address: '乙类仓库',
      area: '440705001',
      facts: '未设防火分隔',
      foundOn: '2026-02-25',
      set: 'CRI-2',
      clause: '第十三项',
      findings: '现场核实属实',
      officers: 'u1003、u1004',
      certificates: '粤J07050003、粤J07050004',
      handler: 'u1003',
      measures: '停止使用',
      why: '整改期间无法保证安全',
      controlledOn: '2026-03-02',
      level: '区',
      lister: 'ZF',
      listedOn: '2026-03-05',
      servedOn: '2026-03-09',
      limit: '2026-09-04',
      planBy: '2026-03-25',
      planFiled: '是',
      everyMonths: '3',
      extensionsLeft: '1',
      places: '区政府网站、江门日报',
      publishedOn: '2026-03-10',
      lastReportOn: '2026-05-08',
      lastVisitOn: '2026-05-06',
      source: '2026年重大隐患挂牌台账',
    },
  ],
  steps: async (row, seeing) => {
    const data = told(row, seeing);
    return [
      ...ownListing(data),
      { noun: hazardNoun, id: data.hazardId, command: { type: 'TakeOverHazard', data } },
    ];
  },
});
