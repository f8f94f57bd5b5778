import type { Label } from '#domain/kernel';
import { type Named, personNamed, type Showing } from '#platform/board';
import { OneOf } from '#platform/http';
import { type Column, readingOf, RegisterQuery } from '#platform/reading';
import {
  receiverRegister,
  type ReceiverRow,
  type ReceiverState,
  receiverStates,
} from '../projections/receiver-register.js';
import { receiverReaders } from '../http/readers.js';
import type { Means } from '../receiver/receiver.events.js';
import { receiverNoun } from '../receiver/receiver.noun.js';

class ReceiversQuery extends RegisterQuery {
  @OneOf(receiverStates, {
    about: 'Waits for confirmation, in use, suspended, ended（状态）',
    optional: true,
  })
  state?: ReceiverState;
}

type ReceiverView = Readonly<{
  receiverId: string;
  name: string;
  means: Means;
  url: string | null;
  nextUrl: string | null;
  bodies: readonly string[];
  places: readonly string[];
  state: ReceiverState;
  stateName: Label;
  source: string;
  proposedBy: Named;
  confirmedBy: Named | null;
  revision: number;
}>;

const receiverView = (row: ReceiverRow, showing: Showing): ReceiverView => {
  const { receiverId, name, means, url, nextUrl, bodies, places, state, source, revision } = row;
  const said = { receiverId, name, means, url, nextUrl, bodies, places };
  const stands = { state, stateName: receiverStates[state], source, revision };
  const proposedBy = personNamed(showing, row.proposedBy);
  const confirmedBy = row.confirmedBy === null ? null : personNamed(showing, row.confirmedBy);
  return { ...said, ...stands, proposedBy, confirmedBy };
};

const means: Readonly<Record<Means, string>> = { webhook: '推送', folder: '文件夹' };

const columns: readonly Column<ReceiverView>[] = [
  ['接收系统', ({ name }) => name],
  ['投递方式', (row) => means[row.means]],
  ['接收地址', ({ url }) => url],
  ['待确认地址', ({ nextUrl }) => nextUrl],
  ['接收单位', ({ bodies }) => bodies],
  ['公开载体', ({ places }) => places],
  ['状态', ({ stateName }) => stateName.zh],
  ['依据文件', ({ source }) => source],
  ['提出人', ({ proposedBy }) => proposedBy.name],
  ['确认人', ({ confirmedBy }) => confirmedBy?.name],
];

/** Systems that what leaves the house is handed to（接收系统台账）. */
export const receiverReading = readingOf({
  noun: receiverNoun,
  register: receiverRegister,
  key: 'receiverId',
  tag: 'receivers 接收系统',
  by: receiverReaders,
  openBecause: 'receivers are systems of other bodies, kept by the bureau for the district',
  view: receiverView,
  columns,
  list: {
    summary: 'Systems that what leaves the house is handed to（接收系统台账）',
    query: ReceiversQuery,
    sorts: ['name'],
    defaultSort: 'name',
    filters: { state: { column: 'state', by: 'equal' } },
    search: ['name'],
  },
  one: { summary: 'One receiver; in the past with asOf, validAt or revision（接收系统详情）' },
});
