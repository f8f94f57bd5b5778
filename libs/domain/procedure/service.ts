import { type Act, type LocalDate, localDateOf, refuse } from '#domain/kernel';
import { start, type Started, type Timer } from './clocks.js';

/**
 * Ways of service in the Civil Procedure Law (CAL-14). `entrusted` is service through another
 * organ.
 */
export type ServiceMethod =
  'direct' | 'left' | 'mail' | 'electronic' | 'entrusted' | 'public-notice';

/** How a document reached the party, with the proof each method needs (CPL 87-95). */
export type Service =
  | Readonly<{ method: 'direct'; receiver: string; signed: boolean }>
  /** 留置: the receiver refuses; left with a witness or on video. */
  | Readonly<{ method: 'left'; receiver: string; witness?: string; video?: string }>
  | Readonly<{ method: 'mail'; receiver: string; mailNumber: string; receivedOn: LocalDate }>
  /** Needs the party's signed consent; counts on arrival in the party's system. */
  | Readonly<{ method: 'electronic'; address: string; consent: string; arrivedOn: LocalDate }>
  | Readonly<{ method: 'entrusted'; organ: string; receiver: string; receivedOn: LocalDate }>
  /** 公告: after other ways failed; counts when the term of the notice is over. */
  | Readonly<{ method: 'public-notice'; attempts: readonly string[]; where: string }>;

/** 公告送达. */
export type PublicNotice = Extract<Service, { method: 'public-notice' }>;
/**
 * Ways of service that are complete when they are recorded; the public notice runs its term first.
 */
export type DirectService = Exclude<Service, PublicNotice>;

/**
 * Posts something to the public (公告送达), after every other way failed. It counts as served when
 * the term of this clock is over, not before: the ring puts that on record (CPL 95, CAL-14, E6).
 */
export const postedFor = ({ attempts }: PublicNotice, timer: Timer, act: Act): Started => {
  if (attempts.length === 0)
    refuse(
      'other-ways-first',
      'Say which other ways of service failed（公告送达前须穷尽其他送达方式）.',
      'CPL 95',
      'E6',
    );
  return start(act, timer);
};

/**
 * The date from which the law counts (CAL-14): signature, leaving with a witness or on video,
 * receipt of the mail, arrival in the party's system. Each method needs its proof.
 */
export const servedOn = (service: DirectService, act: Act): LocalDate => {
  proven(service);
  const today = localDateOf(act.validAt);
  const date =
    service.method === 'electronic'
      ? service.arrivedOn
      : 'receivedOn' in service
        ? service.receivedOn
        : today;
  if (date > localDateOf(act.now))
    refuse(
      'served-in-the-future',
      'Service is recorded when it has happened（送达完成后方可记录）.',
      'PL 61',
    );
  return date;
};

function proven(service: DirectService): void {
  if (service.method === 'direct' && !service.signed)
    refuse(
      'not-signed',
      'Without a signature it is left with a witness or on video（没有签收的，应当由见证人签名或者录像，留置送达）.',
      'CPL 87',
    );
  if (service.method === 'left' && !service.witness && !service.video)
    refuse(
      'no-witness-nor-video',
      'Leaving needs a witness or video（留置送达须有见证人或者录像）.',
      'CPL 89',
    );
  if (service.method === 'electronic' && service.consent === '')
    refuse(
      'no-consent',
      'Electronic service needs the signed consent of the party（电子送达须经当事人签字同意）.',
      'PL 61',
      'CPL 90',
    );
}

/** A service as it stands on record: when it reached the party, and when its paper was made. */
type OnRecord = Readonly<{ servedOn: LocalDate; madeOn: LocalDate | undefined }>;

/**
 * The day of a service is put right to another one, between the making of the paper and today
 * （更正送达日期）.
 */
export const mustBePossibleDay = (
  servedOn: LocalDate,
  was: OnRecord,
  { now }: Pick<Act, 'now'>,
  law: string,
): void => {
  const { madeOn } = was;
  if (was.servedOn === servedOn)
    refuse('day-unchanged', '与原送达日期相同（this is the day on record）.', law);
  if (madeOn !== undefined && servedOn < madeOn)
    refuse(
      'too-early-in-time',
      `文书于 ${madeOn} 作出，送达不得早于该日（nothing is served before it was made）.`,
      law,
    );
  if (servedOn > localDateOf(now))
    refuse(
      'served-in-the-future',
      '送达日期不得晚于今天（service is recorded when it has happened）.',
      law,
    );
};

/** The same service on another day: the proof of some ways bears the day as well. */
export const servedOnDay = (service: Service, on: LocalDate): Service => {
  if (service.method === 'electronic') return { ...service, arrivedOn: on };
  return 'receivedOn' in service ? { ...service, receivedOn: on } : service;
};
