import type { About, Actor, Whose } from '#domain/kernel';
import { decode, nothingAside } from '#platform/log';
import { anyEnvelope, decisions, MemoryLog } from '#testing';
import { undoingAfter } from '../../../platform/following/react/undoing.js';
import { dutyNoun } from '../../duties/duty/duty.noun.js';
import {
  act,
  damaged,
  inCase,
  notPrepared,
  person,
  placed,
  prepared,
  proposed,
  reaction,
  taken,
} from '../exhibit/exhibit.examples.js';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';
import { oweDamaged } from './follow-up.js';
import { oweCopies } from './owe-copies.js';

const stream = `evidenceExhibit-440704.${'ab'.repeat(32)}`;
const caseOf: Whose = { organs: ['bureau'], hands: ['chen'], parties: ['liang'] };
const gone = {
  type: 'ExhibitDisposed',
  data: {
    keys: [],
    kept: [],
    basis: proposed.data.basis,
    proposedBy: 'liang',
    by: 'ou',
    organ: 'bureau',
    disposedOn: proposed.data.proposedOn,
  },
} as const satisfies ExhibitEvent;

/** The exhibit with that history, and what is asked because of its last event. */
const told = async (bringer: Actor, ...events: readonly ExhibitEvent[]) => {
  const log = new MemoryLog();
  const metadata = { ...anyEnvelope(), actor: bringer };
  const stored = log.append(
    stream,
    ...events.map((event) => ({ ...event, metadata: { ...metadata } })),
  );
  const reading = { log, aside: nothingAside };
  const owing = oweCopies(reading, { whoseStream: async () => caseOf });
  const last = events.at(-1)!;
  const { id } = stored.at(-1)!;
  const about = { stream, id, envelope: { ...act(), actor: reaction } } as unknown as About;
  const rule = owing.on[last.type as 'CopyNotPrepared' | 'ExhibitPlaced'];
  const asked = (await rule?.(last.data as never, about)) ?? [];
  const back = decode(exhibitStream, stored.at(-1)!);
  const undone = [
    ...(await undoingAfter(log, owing, back)),
    ...(await undoingAfter(log, oweDamaged(reading), back)),
  ];
  const ids = stored.map((one) => one.id);
  return { asked, ids, ends: undone.map(({ command }) => [command.type, command.id]) };
};

const officer = person('liang');
const party = person('liang', 'applicant', 'hongda');

describe('E47 A copy that could not be made', () => {
  it('is owed by whoever in office brought the file', async () => {
    const { asked, ids } = await told(officer, taken, notPrepared);
    expect(asked).toMatchObject([
      { type: 'OweDuty', id: ids[1], data: { by: { person: 'liang', organ: 'bureau' } } },
    ]);
    const duty = { type: 'OweDuty', data: asked[0]!.data as never } as const;
    expect(
      decisions(dutyNoun)()
        .when(duty, act({ actor: reaction }))
        .events(),
    ).toMatchObject([{ type: 'DutyOwed', data: { why: ['E47'], about: stream } }]);
    expect((await told(officer, taken, notPrepared, placed)).asked).toEqual([]);
  });

  it('is owed by who has the matter in hand, once somebody from outside put it there', async () => {
    expect((await told(party, taken, notPrepared)).asked).toEqual([]);
    const { asked, ids } = await told(party, taken, notPrepared, placed);
    expect(asked).toMatchObject([
      { type: 'OweDuty', id: ids[1], data: { by: { person: 'chen', organ: 'bureau' } } },
    ]);
    const before = await told(party, taken, placed, notPrepared);
    expect(before.asked).toMatchObject([{ id: before.ids[2], data: { by: { person: 'chen' } } }]);
    expect(placed.data.matter).toBe(inCase.matter);
  });

  it('is owed no more when the copy is there', async () => {
    const { ends, ids } = await told(officer, taken, notPrepared, prepared);
    expect(ends).toContainEqual(['WithdrawDuty', ids[1]]);
    expect((await told(party, taken, prepared, placed)).asked).toEqual([]);
  });

  it('is owed no more when the file is disposed of, nor is what was damaged of it', async () => {
    const { ends, ids } = await told(officer, taken, notPrepared, damaged, proposed, gone);
    expect(ends).toContainEqual(['WithdrawDuty', ids[1]]);
    expect(ends).toContainEqual(['WithdrawDuty', ids[2]]);
  });
});
