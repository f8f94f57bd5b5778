import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import { clue } from '../stories/matter.examples.js';
import { atDesk, onPaper } from '../stories/on-paper.examples.js';
import { sent, told } from './sent.examples.js';

const [overstock] = clue.acts;

/** The case at a street, by entrustment: of the one act it may handle. */
const atStreet = played([
  {
    command: {
      ...story.clue.command,
      data: {
        ...story.clue.command.data,
        clue: { ...clue, handlingOrgan: 'waihai', mandate: 'entrusted-1', acts: [overstock!] },
      },
    },
    act: story.clue.act,
  },
  {
    command: otherwise('applied', { officers: ['li', 'tan'] }),
    act: act('li', '2026-03-03 09:00'),
  },
  { command: story.filed.command, act: act('wu', '2026-03-04 09:30') },
]);

/** The story, of somebody who ran away. */
const ofNobody = until('inquiry').map((event) =>
  event.type === 'CaseFiled'
    ? {
        ...event,
        data: {
          ...event.data,
          party: { kind: 'citizen', id: 'nobody-1', name: '不详', identityUnknown: '逃离现场' },
        },
      }
    : event,
);

/** A sample for each command from the clue to the filed case. */
export const intakeSamples = {
  RecordClue: told('clue'),
  TakeOverCase: sent({ type: 'TakeOverCase', data: onPaper }, atDesk, []),
  PreFileCase: sent(
    {
      type: 'PreFileCase',
      data: { officers: ['chen', 'liang'], grounds: '证据可能灭失', urgent: true },
    },
    act('chen', '2026-03-02 17:00'),
    before('applied'),
  ),
  ApplyToFile: told('applied'),
  FileCase: told('filed'),
  DeclineToFile: sent(
    { type: 'DeclineToFile', data: { reasons: '证据不足以证明有违法事实' } },
    act('ou', '2026-03-04 09:30'),
    until('applied'),
  ),
  IdentifyParty: sent(
    {
      type: 'IdentifyParty',
      data: {
        party: { kind: 'citizen', id: 'keyed-1', name: '容某', identity: 'keyed' },
        evidence: ['公安机关户籍证明'],
      },
    },
    act('chen', '2026-03-06 09:00'),
    ofNobody,
  ),
  HandCaseOver: sent(
    {
      type: 'HandCaseOver',
      data: {
        handlingOrgan: 'brigade',
        organ: 'bureau',
        officers: ['chen', 'liang'],
        reasons: '委托期限届满',
      },
    },
    act('ou', '2026-06-01 09:00'),
    atStreet,
  ),
  RestateAct: sent(
    {
      type: 'RestateAct',
      data: {
        actId: 'act-overstock',
        item: 'AQ-99',
        violates: 'WSL 36',
        punishes: 'WSL 99',
        reasons: '经调查系未设置安全警示标志',
      },
    },
    act('chen', '2026-03-10 09:00'),
    until('inquiry'),
  ),
  ReplaceOfficers: sent(
    { type: 'ReplaceOfficers', data: { officers: ['chen', 'huang'], reasons: '调整' } },
    act('he', '2026-03-10 09:00'),
    until('inquiry'),
  ),
};
