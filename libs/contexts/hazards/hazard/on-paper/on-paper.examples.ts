import { type Act, localDate } from '#domain/kernel';
import { by, shown } from '../../people.examples.js';
import type { TakeOverHazard } from './take-over-hazard.js';

// A listing that the bureau ran on paper since March, before it kept its hazards here in May.

export const onPaper: TakeOverHazard['data'] = {
  hazardId: 'hazard-on-paper-3',
  source: 'inspection',
  subject: { kind: 'unit', id: 'hongda' },
  address: '乙类仓库',
  area: '440704004',
  facts: '未设防火分隔',
  foundOn: localDate('2026-02-25'),
  organ: 'bureau',
  handlingOrgan: 'brigade',
  criterion: { set: 'CRI-2', clause: '第十三项' },
  findings: '现场核实属实',
  present: shown('chen', 'liang'),
  handler: 'liang',
  serial: 3,
  control: {
    measures: ['stop-use'],
    reason: '整改期间无法保证安全',
    officers: ['chen', 'liang'],
    controlledOn: localDate('2026-03-02'),
  },
  listing: {
    level: 'district',
    lister: 'government',
    listedOn: localDate('2026-03-05'),
    limit: localDate('2026-09-04'),
    planBy: localDate('2026-03-25'),
    reportEveryMonths: 3,
    extensionsLeft: 1,
    service: { method: 'direct', receiver: '梁宏达', signed: true },
    servedOn: localDate('2026-03-09'),
    published: { places: ['区政府网站', '江门日报'], publishedOn: localDate('2026-03-10') },
    planFiled: true,
    lastReportOn: localDate('2026-05-08'),
    lastVisitOn: localDate('2026-05-06'),
  },
  takenOver: { on: localDate('2026-03-02'), source: '2026年重大隐患挂牌台账' },
};

const clerk = by('ou', '2026-06-03 10:00');

/** The head of a bureau that keeps its hazards here since May, with five opinions on paper. */
export const atDesk: Act = {
  ...clerk,
  registry: {
    ...clerk.registry,
    organ: (id) => {
      const known = clerk.registry.organ(id);
      return id === 'bureau' && known
        ? { ...known, keptHereSince: localDate('2026-05-11') }
        : known;
    },
    numbersOnPaper: (series) => (series === 'bureau.hazard.2026' ? 5 : undefined),
  },
};
