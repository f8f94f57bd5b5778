import { type Label, label } from '#domain/kernel';

/** What others may be asked to do, each with a basis of its own（rules §4.4）. */
export const measureKinds = {
  inspection: label('more frequent inspection', '增加检查频次、重点监管'),
  'project-approval': label('suspended project approval', '项目核准'),
  land: label('land use, mining right', '用地、矿业权'),
  environment: label('environment department informed', '通报生态环境部门'),
  securities: label('securities, bonds', '证券融资'),
  loans: label('bank loans, insurance', '贷款、保险'),
  ban: label('industry or occupation ban', '行业、职业限制'),
  procurement: label('procurement, state money', '政府采购、财政资金'),
  honours: label('honours', '评先评优'),
  licensing: label('no licensing by promise', '不适用告知承诺制'),
} as const satisfies Readonly<Record<string, Label>>;
export type MeasureKind = keyof typeof measureKinds;

/** Those that are words of a field. */
export const measureWords = Object.keys(measureKinds) as readonly MeasureKind[];
