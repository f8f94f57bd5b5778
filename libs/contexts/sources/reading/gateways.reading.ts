import type { Label, LocalDate } from '#domain/kernel';
import { type Named, organNamed, type Showing } from '#platform/board';
import { OneOf } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import { gatewayNoun } from '../gateway/gateway.noun.js';
import {
  gatewayRegister,
  type GatewayRow,
  type GatewayStage,
  gatewayStages,
} from '../projections/gateway-register.js';
import { sourceReaders } from './sources.reading.js';

class GatewaysQuery extends RegisterQuery {
  @OneOf(gatewayStages, { about: 'In use or retired（状态）', optional: true })
  stage?: GatewayStage;
}

type GatewayView = Readonly<{
  account: string;
  name: string;
  unitId: string;
  unitName: string;
  organ: Named;
  stage: GatewayStage;
  stageName: Label;
  registeredOn: LocalDate | null;
  revision: number;
}>;

const gatewayView = (row: GatewayRow, showing: Showing): GatewayView => ({
  account: row.account,
  name: row.name,
  unitId: row.partyId,
  unitName: row.partyName,
  organ: organNamed(showing, row.organ),
  stage: row.stage,
  stageName: gatewayStages[row.stage],
  registeredOn: row.filedOn,
  revision: row.revision,
});

const columns: readonly Column<GatewayView>[] = [
  ['网关账号', ({ account }) => account],
  ['网关名称', ({ name }) => name],
  ['运营单位', ({ unitName }) => unitName],
  ['主管机关', ({ organ }) => organ.name],
  ['状态', ({ stageName }) => stageName.zh],
  ['登记日期', ({ registeredOn }) => registeredOn],
];

/** Gateways（监测网关台账）: the list, and each. */
export const gatewayReading = readingOf({
  noun: gatewayNoun,
  register: gatewayRegister,
  key: 'account',
  tag: 'sources 重大危险源',
  by: sourceReaders,
  view: gatewayView,
  columns,
  list: {
    summary: 'Gateways that may send readings（监测网关台账）',
    query: GatewaysQuery,
    sorts: ['lastEventAt'],
    defaultSort: '-lastEventAt',
    filters: { stage: { column: 'stage', by: 'equal' } },
    search: ['words'],
  },
  one: { summary: 'One gateway; in the past too（监测网关详情）' },
});
