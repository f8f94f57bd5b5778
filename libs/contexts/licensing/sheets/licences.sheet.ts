import { asNumbered } from '#domain/kernel';
import { yearOfNumber } from '#domain/procedure';
import { BadCell, columns, type Seeing, sheet, type Step } from '#platform/sheets';
import { catalogue, itemOn } from '../catalogue/catalogue.js';
import { termCalled } from '../catalogue/terms.js';
import type { Applicant, Terms } from '../desk/party.js';
import { licenceNoun } from '../licence/licence.noun.js';
import type { Registered } from '../licence/register-licence.js';
import { isGrantedOnce, ownGrantId, ownGrantNoun } from '../own-grant/own-grant.noun.js';
import { onceForAll } from '../processes/registration.js';

const { day, identityNumber, named, oneOf, optional, text } = columns;

const items = Object.fromEntries(catalogue.map(({ id, name }) => [name.zh, id])) as Readonly<
  Record<string, string>
>;

/** `许可范围：汽油；经营方式：零售`, by the names that the certificate shows. */
const termsIn = (cell: string): Terms =>
  Object.fromEntries(
    cell
      .split(/[;；\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [, name = '', said = ''] = /^\s*([^:：]+)[:：]\s*(.+?)\s*$/.exec(part) ?? [];
        const term = termCalled(name.trim());
        if (term === undefined)
          throw new BadCell('terms', `“${part.trim()}”应写成“名称：内容”，名称用证书上的载明事项`);
        return [term, said] as const;
      }),
  );

const holderOf = (code: string, principal: string | undefined, seeing: Seeing): Applicant => {
  const { district, registry, idOf, tokenOf } = seeing;
  const id = registry().enterpriseWith(district, code) ?? idOf('enterprises', code);
  const unit = registry().enterprise(id);
  if (!unit) throw new BadCell('holder', `企业 ${code} 未登记`);
  return {
    kind: 'organisation',
    id,
    name: unit.name,
    creditCode: unit.creditCode,
    // The section letter says nothing that the digits do not; bans are compared by digits.
    industry: unit.industry.replace(/^[A-T]/, ''),
    ...(principal !== undefined && { principal: tokenOf(principal) }),
  };
};

/** The grant is its holder's own; where another file has it, paper is entered all the same. */
const ownGrant = async (grant: Registered, seeing: Seeing): Promise<readonly Step[]> => {
  const { item, licence, holder } = grant;
  if (!isGrantedOnce(itemOn(item, seeing.today))) return [];
  const id = ownGrantId(holder.id, { item });
  const { state } = await seeing.stateOf<Readonly<{ status: string; matter?: string }>>(
    ownGrantNoun,
    id,
  );
  if (state.status !== 'free' && state.matter !== licence) return [];
  const own = { matter: licence, details: { item } };
  return [{ noun: ownGrantNoun, id, command: { type: 'ConfirmName', data: own } }];
};

/** Licences that the organ granted on paper（历史证照）, which then run out like every other. */
export const licenceSheet = sheet({
  name: 'licences',
  title: '许可证',
  about: '登记以前由本机关颁发、尚需管理的许可证；续期、变更后的以最近一次为准，依据栏写明沿革',
  columns: {
    organ: named('organs', { title: '发证机关' }),
    item: oneOf(items, { title: '许可事项' }),
    number: text({ title: '证书编号', max: 60 }),
    holder: named('enterprises', { title: '持证单位信用代码' }),
    principal: optional(identityNumber({ title: '主要负责人身份证号' })),
    terms: text({ title: '载明事项', about: '如 许可范围：汽油；经营方式：零售', max: 1_000 }),
    grantedOn: day({ title: '发证日期' }),
    validFrom: day({ title: '有效期起' }),
    source: text({ title: '依据', about: '原件及其沿革' }),
  },
  key: ['organ', 'item', 'number'],
  blames: {
    'not-from-before': 'grantedOn',
    'valid-before-granted': 'validFrom',
    'not-valid-yet': 'validFrom',
    'terms-missing': 'terms',
    'terms-unknown': 'terms',
    'term-not-of-item': 'terms',
    'granted-elsewhere': 'item',
    'item-not-in-force': 'validFrom',
    'licence-exists': 'number',
  },
  examples: [
    {
      organ: 'YJ',
      item: Object.keys(items)[0]!,
      number: '（某区）WH〔2025〕第3号',
      holder: '91440704MA4UT01H5E',
      principal: '',
      terms: '许可范围：汽油；经营方式：零售',
      grantedOn: '2025-03-10',
      validFrom: '2025-03-10',
      source: '2025年许可证存根',
    },
  ],
  steps: async ({ organ, number: written, holder, principal, terms, ...said }, seeing) => {
    const { item, grantedOn, validFrom, source } = said;
    const takenOver = { on: grantedOn, source };
    const bears = {
      organ: seeing.idOf('organs', organ),
      item,
      number: asNumbered(written),
      validFrom,
      takenOver,
    };
    const grant: Registered = {
      ...bears,
      licence: onceForAll(bears),
      holder: holderOf(holder, principal, seeing),
      terms: termsIn(terms),
      year: yearOfNumber(grantedOn),
    };
    return [
      ...(await ownGrant(grant, seeing)),
      {
        noun: licenceNoun,
        id: grant.licence,
        command: { type: 'RegisterLicence', data: { grant } },
      },
    ];
  },
});
