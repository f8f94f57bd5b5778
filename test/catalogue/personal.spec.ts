import type { Field, Fields } from '#domain/kernel';
import { cases } from './tried-nouns.js';

// What a command asks of natural persons is sealed at the door, or it is said here why not.

/** Words by which a field says that it asks who somebody is. */
const asksWho =
  /姓名|受送达人|签收人|签字人|拒签|机构和人员|主要负责人）|专家及意见|领导）|成员）|评估人员|代收人|见证人|被询问人|申辩人|代理人|申请人）|领取人|保管人|当事人）|电话|住址|电子送达地址|陈述内容|参加人）|利害关系人|专家）|救治医院|影响期）|落实情况）/;

const masked = 'masked, and whole under the key of that person (processes/parties.ts)';
const register = 'masked, hashed and sealed by the process of the register before the command';
const vault = 'sealed by the process of the vault before the command (processes/tip-offs.ts)';
const published =
  'who answers for an enterprise is public: it is in its entry in the public register';
const official = 'whoever acts for an organ stands in the clear: the name is on its papers';

const otherwise: Readonly<Record<string, string>> = {
  'RecordClue.party.name': masked,
  'RecordClue.party.address': masked,
  'TakeOverCase.party.address': masked,
  'IdentifyParty.party.address': masked,
  'PunishOnTheSpot.party.address': masked,
  'TakeOverCase.party.name': masked,
  'IdentifyParty.party.name': masked,
  'PunishOnTheSpot.party.name': masked,
  'ReceiveApplication.applicant.citizen.name': register,
  'TakeOverApplication.applicant.citizen.name': register,
  'OpenBundle.applicant.citizen.name': register,
  'RegisterLicence.holder.citizen.name': register,
  'RegisterCitizen.name': register,
  'RegisterCitizen.address': register,
  'RegisterCitizen.telephone': register,
  'AmendCitizen.name': register,
  'AmendCitizen.address': register,
  'AmendCitizen.telephone': register,
  'RegisterTipOff.reporter.name': vault,
  'RegisterTipOff.reporter.address': vault,
  'RegisterTipOff.reporter.telephone': vault,
  'RegisterTipOff.others.name': vault,
  'RegisterTipOff.others.address': vault,
  'RegisterTipOff.others.telephone': vault,
  'RegisterPerson.name': official,
  'ProposeCorrection.fact.name': official,
  'GiveExpertOpinion.experts.person': official,
  'ProposeListing.leader': official,
  'FormTeam.members.name': official,
  'ChangeTeam.members.name': official,
  'StartEvaluation.evaluators.name': official,
  'RegisterEnterprise.principal': published,
  'ChangePrincipal.principal': published,
};

type Told = Readonly<{ at: string; field: Field }>;

const toldIn = (fields: Fields, at: string): readonly Told[] =>
  Object.entries(fields).flatMap(([name, field]): readonly Told[] => {
    const here = `${at}.${name}`;
    if (field.kind === 'part' || field.kind === 'parts') return toldIn(field.shape.fields, here);
    if (field.kind === 'choice')
      return Object.values(field.shapes).flatMap((one) => toldIn(one.fields, here));
    return [{ at: here, field }];
  });

const texts = cases
  .flatMap(({ verb }) => toldIn(verb.asks, verb.name))
  .filter(({ field }) => field.kind === 'text' || field.kind === 'texts');

describe('ISSUE-11.4 what every command asks of natural persons', () => {
  it('is sealed at the door, or it is said why not', () => {
    const open = texts.filter(({ field }) => asksWho.test(field.about) && !field.personal);
    const places = [...new Set(open.map(({ at }) => at))];
    expect(places.toSorted()).toEqual(Object.keys(otherwise).toSorted());
  });

  it('is asked for by commands of more than one kind', () =>
    expect(
      new Set(texts.filter(({ field }) => field.personal).map(({ at }) => at)).size,
    ).toBeGreaterThan(10));
});
