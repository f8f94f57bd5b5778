import { instant, localDateOf } from '#domain/kernel';
import type { Place } from '../../apps/standalone/src/demo/place.js';

// Of whom other desks are told beside a penalty case: who tips off, who is hurt, who is listed, of
// whom a veto speaks. All of them are invented.

export const reporter = {
  name: '伍志明',
  telephone: '137-0013-7000',
  address: '江海区礼乐街道新华路5号',
  identityNumber: '440524197001010019',
};
export const casualty = { name: '韦大海', hospital: '江门市人民医院三号楼' };
export const caller = { name: '岑美玲', telephone: '136 0013 6000' };
export const listed = { name: '莫立新', identityNumber: '440524196001010014' };
export const spokenOf = { telephone: '１３５－００１３－５０００' };

/** As it would be written without what stands between its figures. */
const figures = (text: string): string => text.normalize('NFKC').replaceAll(/[-\s]/g, '');

const telephones = [reporter, caller, spokenOf].map(({ telephone }) => telephone);
/** Each number as it was told, and in figures alone. */
export const numbersTold = [
  ...telephones,
  ...telephones.map(figures),
  reporter.identityNumber,
  listed.identityNumber,
];
export const wordsTold = [
  reporter.name,
  reporter.address,
  casualty.name,
  casualty.hospital,
  caller.name,
  listed.name,
];

type Done = (who: string, path: string, body: object) => Promise<string>;

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const accidentIn = (place: Place, unitId: string): object => ({
  unitId,
  kind: 'general',
  hazchem: false,
  place: '二车间外脚手架',
  area: '440704004',
  sectorDepartment: '江海区住房和城乡建设局',
  unknown: ['loss', 'cause'],
  organ: place.bureau,
  handlingOrgan: place.bureau,
  source: 'ambulance-120',
  channel: 'telephone',
  saidAt: minutesAgo(5),
  occurredAt: minutesAgo(30),
  figures: { deaths: 1, missing: 0, seriousInjuries: 0, lossFen: 0 },
  danger: { endangered: 0, trapped: 0, evacuated: 0, pollution: false, importantPlace: false },
  course: '拆除脚手架时坠落',
  measures: '现场停工，伤者送医',
  reporter: caller.name,
  telephone: caller.telephone,
});

/** An accident with somebody who died; answers its id. */
export const accidentTold = async (place: Place, done: Done): Promise<string> => {
  const unit = place.account('applicant').organ;
  const id = await done('duty', '/accidents', accidentIn(place, unit));
  await done('duty', `/accidents/${id}/casualties/c1`, {
    ...casualty,
    outcome: 'dead',
    since: localDateOf(instant(minutesAgo(0))),
  });
  return id;
};

/** Tips off, enters in the list of serious violators, and puts a veto on record. */
export const toldElsewhere = async (place: Place, done: Done, accident: string): Promise<void> => {
  const unit = place.account('applicant').organ;
  await done('intake', '/tip-offs', {
    channel: 'telephone',
    content: '仓库超量储存易燃品，安全出口被堵',
    address: '江门市江海区外海街道东升路18号',
    area: '440704004',
    unit,
    urgent: true,
    deaths: false,
    organ: place.bureau,
    reporter,
  });
  const citizen = await done('officer1', '/citizens', listed);
  await done('head', '/blacklist-listings-on-paper', {
    kind: 'citizen',
    subject: citizen,
    capacity: 'responsible',
    organ: place.bureau,
    lister: '江门市应急管理局',
    number: '江门应急列〔2025〕3号',
    trigger: 'M11-7b',
    cause: `${listed.name}（身份证号${listed.identityNumber}）组织无证生产`,
    measures: [],
    takenOver: { on: '2025-06-02', source: '列入决定书复印件' },
  });
  await done('head', '/vetoes', {
    organ: place.bureau,
    subject: { kind: 'enterprise', id: unit },
    cause: 'accident',
    accident,
    causedOn: localDateOf(instant(minutesAgo(30))),
    body: '江海区人民政府',
    vetoId: '江海府否〔2026〕1号',
    decidedOn: localDateOf(instant(minutesAgo(0))),
    reason: `举报人留有电话${spokenOf.telephone}，经查属实`,
  });
};
