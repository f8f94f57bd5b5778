import { partsOf } from '#domain/kernel';
import {
  enterpriseRegistered,
  enterpriseRenamed,
  streetChanged,
} from '../enterprise/enterprise.examples.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';
import {
  documentPrefixChanged,
  organRegistered,
  organRenamed,
  paperNumbersNoted,
} from '../organ/organ.examples.js';
import type { OrganRegistered } from '../organ/organ.events.js';
import { organStream } from '../organ/organ.stream.js';
import { citizenAmended, citizenRegistered } from '../citizen/citizen.examples.js';
import { citizenStream } from '../citizen/citizen.stream.js';
import { installed, recordedAs } from '../seed/seed.examples.js';
import { date, id } from '../shared/registry.examples.js';
import { organs, streetCodes } from '../seed/seed-numbers.js';
import { emptyDirectory, upTo, withEvent } from './directory.js';
import { after } from './directory.examples.js';
import { viewOf } from './directory-view.js';

const organ = id(90);
const enterprise = id(490);

describe('The directory', () => {
  it('knows nothing before the first event', () => {
    const view = viewOf(emptyDirectory());
    expect(view.position).toBe('0/0');
    for (const found of [
      view.organ(organ),
      view.person(organ),
      view.enterprise(organ),
      view.citizen(organ),
    ])
      expect(found).toBeUndefined();
    expect(view.mandatesAt(organ, '2026-05-06T00:00:00.000Z' as never)).toEqual([]);
  });

  it('leaves an older version as it was', () => {
    const before = after([organStream, organ, organRegistered]);
    const view = viewOf(before);
    const event = recordedAs(organRenamed, {
      stream: `registryOrgan-440704.${organ}`,
      revision: 1,
      number: 2,
    });
    const later = viewOf(withEvent(before, event));
    expect(view.organ(organ)!.name).toBe('江门市江海区新城街道办事处');
    expect(later.organ(organ)!.name).toBe('江门市江海区东城街道办事处');
    expect([view.position, later.position]).toEqual(['1/1', '2/2']);
  });

  it('tells an organ as it is and as it was', () => {
    const view = viewOf(
      after(
        [organStream, organ, organRegistered],
        [organStream, organ, organRenamed],
        [organStream, organ, documentPrefixChanged],
      ),
    );
    expect(view.organOn(organ, date('2019-12-31'))).toBeUndefined();
    expect(view.organOn(organ, date('2022-02-28'))!.documentPrefix).toBe('（江海新城）综执');
    expect(view.organOn(organ, date('2022-03-01'))!.documentPrefix).toBe('（江海东城）综执');
    expect(view.organ(organ)).toEqual({
      id: organ,
      name: '江门市江海区东城街道办事处',
      kind: 'street',
      actsFor: undefined,
      parent: id(organs.government),
      documentPrefix: '（江海东城）综执',
      area: '440704009',
      keptHereSince: '2025-01-02',
    });
  });

  it('FLD-5 tells up to which number papers were numbered by hand', () => {
    const view = viewOf(
      after([organStream, organ, organRegistered], [organStream, organ, paperNumbersNoted]),
    );
    expect(view.numbersOnPaper!(`${organ}.case.2020`)).toBe(37);
    expect(view.numbersOnPaper!(`${organ}.case.2021`)).toBeUndefined();
  });

  it('DOC-5 tells which organs share a prefix, the principal first, and who once had it', () => {
    const other = (n: number, more: Partial<OrganRegistered['data']>) =>
      [
        organStream,
        id(n),
        { ...organRegistered, data: { ...organRegistered.data, organ: id(n), ...more } },
      ] as const;
    const view = viewOf(
      after(
        other(89, { actsFor: id(91) }),
        other(91, {}),
        other(92, { documentPrefix: '（江海）应急' }),
        [organStream, organ, organRegistered],
        [organStream, organ, documentPrefixChanged],
      ),
    );
    expect(view.sharingPrefix!(id(89))).toEqual([id(91), id(89), organ]);
    expect(view.sharingPrefix!(id(91))).toEqual([id(91), id(89), organ]);
    expect(view.sharingPrefix!(organ)).toEqual([organ]);
    expect(view.sharingPrefix!(id(99))).toEqual([]);
  });

  it('tells an enterprise as it is and as it was, and finds it by its code', () => {
    const view = viewOf(
      after(
        [enterpriseStream, enterprise, enterpriseRegistered],
        [enterpriseStream, enterprise, enterpriseRenamed],
        [enterpriseStream, enterprise, streetChanged],
      ),
    );
    expect(view.enterprise(enterprise)).toEqual({
      id: enterprise,
      creditCode: '91440704590123448K',
      name: '江门市永利精密制造有限公司',
      status: 'active',
      street: '440704003',
      address: '江门市江海区江南街道江华路2号',
      industry: 'C3389',
      principal: '关永利',
    });
    expect(view.enterpriseOn(enterprise, date('2021-05-09'))).toBeUndefined();
    expect(view.enterpriseOn(enterprise, date('2021-05-10'))!.street).toBe('440704004');
    expect(view.enterpriseOn(enterprise, date('2024-09-30'))!.street).toBe('440704004');
    expect(view.enterpriseOn(enterprise, date('2024-10-01'))!.street).toBe('440704003');
    expect(view.enterpriseWith('440704', '91440704590123448K')).toBe(enterprise);
    expect(view.enterpriseWith('440703', '91440704590123448K')).toBeUndefined();
  });

  it('shows only the masked name of a citizen', () => {
    const citizen = id(590);
    const view = viewOf(
      after([citizenStream, citizen, citizenRegistered], [citizenStream, citizen, citizenAmended]),
    );
    expect(view.citizen(citizen)).toEqual({
      id: citizen,
      shownName: '苏某',
      sealed: 'vault:590/2',
      identityToken: expect.any(String),
    });
  });

  it('names an area by the government, the street or the village that has it', () => {
    const { areaName } = viewOf(installed().directory);
    const waihai = `440704${streetCodes.waihai}`;
    const codes = ['440704', waihai, `${waihai}201`, `${waihai}299`, '440105001'];
    expect(codes.map((code) => areaName!(code))).toEqual([
      '江门市江海区',
      '江门市江海区外海街道',
      '外海街道直冲村',
      undefined,
      undefined,
    ]);
  });

  it('passes over other streams and stops at an event of ours that it cannot read', () => {
    const directory = emptyDirectory();
    const other = { stream: `enforcementCase-440704.${organ}`, revision: 0, number: 5 };
    expect(withEvent(directory, recordedAs(organRegistered, other))).toBe(directory);
    const ours = { stream: `registryOrgan-440704.${organ}`, revision: 0, number: 5 };
    for (const type of ['OrganMerged', 'toString'])
      expect(() => withEvent(directory, recordedAs({ type, data: {} }, ours))).toThrow(RangeError);
  });

  it('moves on without an event', () =>
    expect(viewOf(upTo(emptyDirectory(), { commit: '9', prepare: '8' })).position).toBe('9/8'));

  it('is the same whatever streams come in between', () => {
    const { events, directory } = installed();
    const byStream = events.toSorted(
      (a, b) => a.stream.localeCompare(b.stream) || a.revision - b.revision,
    );
    const again = viewOf(byStream.reduce(withEvent, emptyDirectory()));
    const view = viewOf(directory);
    for (const { stream } of events) {
      const { id } = partsOf(stream)!;
      expect([again.organ(id), again.person(id), again.enterprise(id)]).toEqual([
        view.organ(id),
        view.person(id),
        view.enterprise(id),
      ]);
    }
  });
});
