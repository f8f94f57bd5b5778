import type { About } from '#domain/kernel';
import { applicationNoun } from '../../licensing/application/application.noun.js';
import { bundleNoun } from '../../licensing/bundle/bundle.noun.js';
import { dutyNoun } from '../../duties/duty/duty.noun.js';
import { act, person, reaction } from '../exhibit/exhibit.examples.js';
import { citesFiles, placeCited } from './place-cited.js';

const stream = 'licensingApplication-440704.a1';
const exhibit = `evidenceExhibit-440704.${'a'.repeat(64)}`;
const about = (actor: About['envelope']['actor'], restsOn?: readonly string[]): About =>
  ({ stream, id: 'e1', envelope: { ...act, actor, restsOn } }) as unknown as About;
const asked = (of: About) => placeCited(applicationNoun).on['ApplicationReceived']!({}, of);

describe('What an act named', () => {
  it('is placed in its matter, by whoever acted', async () =>
    expect(
      await asked(
        about(person('liang', 'applicant'), [`${exhibit}@3`, 'licensingLicence-440704.l1@7']),
      ),
    ).toEqual([
      {
        category: 'evidenceExhibit',
        id: 'a'.repeat(64),
        type: 'PlaceCited',
        data: expect.objectContaining({
          matter: stream,
          address: 'licence-applications/a1',
          by: 'liang',
        }) as object,
        key: exhibit,
        happened: 'when-done',
      },
    ]));

  it('is placed for the parts of a bundle as well, which a reaction opened', async () =>
    expect(await asked(about(reaction, [`${exhibit}@3`]))).toEqual([
      expect.objectContaining({ data: { matter: stream, address: 'licence-applications/a1' } }),
    ]));

  it('asks nothing of acts that name no file, nor of nouns without such fields', async () => {
    expect(await asked(about(person('liang', 'applicant')))).toEqual([]);
    expect([applicationNoun, bundleNoun, dutyNoun].map(citesFiles)).toEqual([true, true, false]);
  });
});
