import { Permit, PermitSignedIn } from '#platform/http';
import { tableRoutesOf } from '#platform/reading';
import { enterpriseStatusNames, scaleNames } from '../enterprise/enterprise.events.js';
import { organKindNames } from '../organ/organ.events.js';
import { EnterprisesQuery, MandatesQuery, OrgansQuery, PeopleQuery } from './directory.bodies.js';
import { DirectoryController, officials } from './directory.controller.js';

const of = { tag: 'registry 登记簿', from: DirectoryController } as const;

/** The registers as people take them with them, with the filters of their lists（登记簿导出）. */
export const registersAsFiles = [
  tableRoutesOf({
    ...of,
    path: 'organs',
    summary: 'Organs（机关）',
    permit: PermitSignedIn(),
    query: OrgansQuery,
    page: (directory, asked: OrgansQuery, min) => directory.organs(asked, min),
    columns: [
      ['机关', ({ name }) => name],
      ['类别', ({ kind }) => organKindNames[kind].zh],
      ['机关代字', ({ documentPrefix }) => documentPrefix],
      ['区域代码', ({ area }) => area],
      ['自', ({ from }) => from],
      ['至', ({ lastDay }) => lastDay],
    ],
  }),
  tableRoutesOf({
    ...of,
    path: 'people',
    summary: 'People with their posts（人员及任职）',
    permit: Permit(...officials),
    query: PeopleQuery,
    page: (directory, asked: PeopleQuery, min) => directory.people(asked, min),
    columns: [
      ['姓名', ({ name }) => name],
      ['任职', ({ posts }) => posts.map(({ organ, title }) => `${organ.name}${title}`)],
      ['执法证号', ({ certificates }) => certificates.map(({ number }) => number)],
    ],
  }),
  tableRoutesOf({
    ...of,
    path: 'mandates',
    summary: 'Mandates（委托与下放）',
    permit: PermitSignedIn(),
    query: MandatesQuery,
    page: (directory, asked: MandatesQuery, min) => directory.mandates(asked, min),
    columns: [
      ['委托机关', ({ principalName }) => principalName],
      ['受托机关', ({ holderName }) => holderName],
      ['依据', ({ basis }) => basis],
      ['自', ({ from }) => from],
      ['至', ({ to }) => to],
      ['公布日期', ({ publishedOn }) => publishedOn],
      ['有效', ({ inForce }) => inForce],
    ],
  }),
  tableRoutesOf({
    ...of,
    path: 'enterprises',
    summary: 'Enterprises（企业）',
    permit: Permit(...officials),
    query: EnterprisesQuery,
    page: (directory, asked: EnterprisesQuery, min) => directory.enterprises(asked, min),
    columns: [
      ['企业名称', ({ name }) => name],
      ['统一社会信用代码', ({ creditCode }) => creditCode],
      ['镇街', ({ street }) => street],
      ['行业', ({ industry }) => industry],
      ['状态', ({ status }) => enterpriseStatusNames[status].zh],
      ['地址', ({ address }) => address],
      ['规模', ({ scale }) => scale && scaleNames[scale].zh],
      ['从业人数', ({ workers }) => workers],
      ['分级', ({ grade }) => grade],
      ['登记日期', ({ from }) => from],
    ],
  }),
];
