import 'reflect-metadata';
import { instant, type Law } from '#domain/kernel';
import { lawBook } from '#domain/law';
import { readable } from '#platform/log';
import { decideAgain, type Outcome } from '../../../libs/platform/decided-again/decide-again.js';
import { groundOf, id, type Tried, tried } from './asked-again.js';

// What a person once decided comes out the same when it is decided again from the log alone: of
// every command, with the registers and the law that its envelope names.

const commandId = '01970000-0000-7000-8000-000000000001';

/** The sample of a command done, and then decided again, by this law where one is given. */
const again = async (one: Tried, law?: Law): Promise<Outcome> => {
  const { act, log, world, stream, decisions, late } = groundOf(one);
  await decisions.handle({
    id,
    command: { type: one.verb.name, data: one.sample.data },
    commandId,
    correlationId: commandId,
    causationId: commandId,
    actor: act.actor,
    ...late,
  });
  const events = [];
  for await (const event of readable({ log }, one.noun, stream))
    if (event.envelope.commandId === commandId) events.push(event);
  const then = { log, district: world.district, registry: act.registry };
  return decideAgain(then, { noun: one.noun, stream, id, events }, law ?? world.law());
};

/** What of these was said that no event tells in the words of the request. */
const notKept: Readonly<Record<string, readonly string[]>> = {
  // The event says what follows from it, or which of it is new.
  NotePaperNumbers: ['kind'],
  PublishCalendar: ['off'],
  ReportProgress: ['proof'],
  NoteListing: ['subject'],
  IdentifySource: ['scope'],
  TakeOverHazard: ['listing.lastReportOn', 'listing.lastVisitOn', 'listing.published'],
  OpenBundle: ['members'],
  NoticeHearing: ['parties'],
  EnforceOnOwn: ['measure'],
  AssessItself: ['scores'],
  ReviewMaterial: ['scores'],
  CheckOnSite: ['checkers', 'scores'],
  AnswerObjection: ['scores'],
  // The event names people and orders by more, or by less, than the request.
  PunishOnTheSpot: ['present'],
  CheckSite: ['officers'],
  GiveExpertOpinion: ['experts'],
  FormTeam: ['members'],
  ChangeTeam: ['members'],
  ApproveReport: ['orders'],
  // A process finds it out beside the request; it lies in another file.
  ReissuePaper: ['organs', 'roles'],
  ProposeDisposal: ['ends'],
  DisposeExhibit: ['ends'],
  ProposeMatterErasure: ['end.lastOn', 'whose.hands', 'whose.parties'],
  EraseMatter: ['end.lastOn'],
  AmendCitizen: ['whose.organs', 'whose.hands', 'whose.parties'],
  PlaceExhibit: ['placed.whose'],
  // They are on the paper that the act gives out.
  ConfirmFiling: ['certificateSerial', 'place'],
  IssueCertificate: ['certificateSerial', 'place'],
};

describe('REC-9 a decision made once more', () => {
  it.each(tried)('%s comes out the same', async (name, one) => {
    const outcome = await again(one);
    if (outcome.outcome === 'not-kept')
      expect([...outcome.names].toSorted()).toEqual([...(notKept[name] ?? [])].toSorted());
    else expect(outcome).toEqual({ outcome: 'same' });
  });

  it('knows of no command more that its words are not kept', async () => {
    const lost: string[] = [];
    for (const [name, one] of tried) if ((await again(one)).outcome === 'not-kept') lost.push(name);
    expect(lost.toSorted()).toEqual(Object.keys(notKept).toSorted());
  });

  it('says where it comes out otherwise by another law', async () => {
    const [, filing] = tried.find(([name]) => name === 'FileCase')!;
    const book = lawBook({ district: '440704' });
    const later: Pick<Law, 'set'> = {
      set: (...asked) => ({ ...book.set(...asked), due: instant('2030-01-01T00:00:00Z') }),
    };
    const outcome = await again(filing, Object.assign(Object.create(book) as Law, later));
    expect(outcome).toMatchObject({ outcome: 'differs' });
    expect(JSON.stringify(outcome)).toContain('clocks');
  });
});
