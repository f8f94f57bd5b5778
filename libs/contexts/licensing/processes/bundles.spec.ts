import { bundleNoun } from '../bundle/bundle.noun.js';
import { GrantedOnce } from './granted-once.js';
import { openBundle } from '../bundle/bundle.examples.js';
import { bureau, health } from '../desk.examples.js';
import { Bundles } from './bundles.js';
import { askedBy, type Desk, openDesk, unit } from './desk.examples.js';
import { ofTheCounty } from './window.examples.js';

const bundlesOf = ({ nouns, world, applicants, numbers }: Desk) =>
  new Bundles(nouns, world, applicants, numbers, new GrantedOnce(world, nouns));
const { members, materials } = openBundle.data;
const told = {
  applicant: { unit },
  leadOrgan: bureau,
  members: members.map(({ item, purpose, organ }) => ({
    item,
    purpose,
    organ,
    facts: ofTheCounty[item] ?? {},
  })),
  materials,
};

describe('Opening a bundle', () => {
  it('takes a number for the whole and one of its organ for each part', async () => {
    const desk = await openDesk();
    await bundlesOf(desk).open('b', told, askedBy('lin'));
    expect(await desk.nouns.filesOf(bundleNoun).now('b')).toMatchObject({
      opened: {
        serial: 1,
        members: [
          { application: 'b.1', organ: bureau, serial: 2 },
          { application: 'b.2', organ: health, serial: 1 },
        ],
      },
    });
  });

  it('takes none when one of its parts would not be let in', async () => {
    const desk = await openDesk();
    const broken = {
      ...told,
      members: [
        told.members[0]!,
        { ...told.members[1]!, item: 'special-operation-card', facts: {} },
      ],
    };
    await expect(bundlesOf(desk).open('b', broken, askedBy('lin'))).rejects.toMatchObject({
      kind: 'refused',
    });
    expect(await desk.events('documentNumber')).toEqual([]);
    expect(await desk.events('licensingBundle')).toEqual([]);
  });

  it('gives every number back when the bundle itself is refused at last', async () => {
    const desk = await openDesk();
    desk.store.dieBefore = (stream) => stream.startsWith('licensingBundle');
    const asked = askedBy('lin');
    await expect(bundlesOf(desk).open('b', told, asked)).rejects.toThrow('died');
    desk.store.dieBefore = undefined;
    await bundlesOf(desk).open('b', told, asked);
    expect(await desk.nouns.filesOf(bundleNoun).now('b')).toMatchObject({ opened: { serial: 1 } });
  });
});
