import { Permit } from '#platform/http';
import { tableRoutesOf } from '#platform/reading';
import { originNames } from '../exhibit/exhibit.events.js';
import { exhibitStates } from '../projections/exhibit-row.js';
import { ExhibitsQuery } from './exhibits.bodies.js';
import { ExhibitsController } from './exhibits.controller.js';
import { readers } from './readers.js';

/** The register of exhibits as people take it with them（证据材料台账导出）. */
export const exhibitsAsFiles = tableRoutesOf({
  path: 'exhibits',
  tag: 'exhibits 证据材料',
  summary: 'Exhibits（证据材料台账）',
  permit: Permit(...readers),
  query: ExhibitsQuery,
  from: ExhibitsController,
  page: (exhibits, asked: ExhibitsQuery, min, who) => exhibits.all(asked, who, min),
  columns: [
    ['文件摘要', ({ digest }) => digest],
    ['文件类型', ({ type }) => type],
    ['大小（字节）', ({ bytes }) => bytes],
    ['状态', ({ state }) => exhibitStates[state]],
    ['所属事项', ({ matters }) => matters],
    ['来源', ({ taken }) => taken.map(({ origin }) => originNames[origin])],
    ['取得人', ({ taken }) => taken.map(({ by }) => by.name)],
    ['取得机关', ({ taken }) => taken.map(({ organ }) => organ.name)],
    ['取得日期', ({ taken }) => taken.map(({ takenOn }) => takenOn)],
    ['取得地点', ({ taken }) => taken.flatMap(({ place }) => place ?? [])],
    ['设备', ({ taken }) => taken.flatMap(({ device }) => device ?? [])],
    ['副本损毁', ({ damaged }) => damaged],
    ['登记时间', ({ recordedAt }) => recordedAt],
  ],
});
