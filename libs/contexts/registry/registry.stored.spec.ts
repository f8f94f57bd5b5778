import { inTodaysShape, type StreamKind } from '#domain/kernel';
import { viewOf } from './directory/directory-view.js';
import { emptyDirectory, withEvent } from './directory/directory.js';
import { nouns } from './registry.nouns.js';
import { recordedAs } from './seed/seed.examples.js';

// Text as it lies in a store, verbatim. What is written here is never edited: when a shape changes,
// its upcast step makes today's shape of it.
const stored: readonly (readonly [stream: string, type: string, text: string])[] = [
  [
    'registryOrgan-440704.o1',
    'OrganRegistered',
    '{"organ":"o1","name":"江门市江海区外海街道办事处","kind":"street","area":"440704001","documentPrefix":"（江海外海）综执","from":"2011-01-01"}',
  ],
  [
    'registryPerson-440704.p1',
    'PersonRegistered',
    '{"person":"p1","name":"江小海","identityToken":"abababababababababababababababababababababababababababababababab"}',
  ],
  [
    'registryPerson-440704.p1',
    'PostAssigned',
    '{"post":"post-1","organ":"o1","title":"执法员","roles":["officer"],"from":"2024-02-01"}',
  ],
  [
    'registryPerson-440704.p1',
    'CertificateGranted',
    '{"number":"粤J1","issuer":"广东省人民政府","from":"2024-03-01","to":"2027-02-28"}',
  ],
  [
    'registryMandate-440704.m1',
    'MandateGranted',
    '{"text":{"mandate":"m1","kind":"entrusted","principal":"o2","holder":"o1","items":[{"code":"WSL 97","name":"培训","power":"penalty"}],"capCitizenFen":2000000,"capOrganisationFen":5000000,"area":"440704001","from":"2024-01-01","to":"2028-12-31","basis":"江海应急委〔2023〕1号","fitness":["public-affairs-body","qualified-staff","technical-means"]}}',
  ],
  [
    'registryMandate-440704.m1',
    'MandatePublished',
    '{"publishedOn":"2023-12-15","url":"https://www.example.gov.cn/m1"}',
  ],
  [
    'registryEnterprise-440704.e1',
    'EnterpriseRegistered',
    '{"entry":{"enterprise":"e1","creditCode":"91440704590123448K","name":"永利五金厂","street":"440704001","address":"工业路1号","industry":"C3389","principal":"关永利","workers":58,"from":"2021-05-10"}}',
  ],
  [
    'registryParty-440704.c1',
    'CitizenRegistered',
    '{"entry":{"citizen":"c1","shownName":"苏某","identityToken":"abababababababababababababababababababababababababababababababab","sealed":"vault:1"}}',
  ],
];

describe('What was written in shape 0', () => {
  it('still says who may act and who is a party', () => {
    const directory = stored.reduce((so, [stream, type, text], index) => {
      const category = stream.split('-')[0];
      const kind: StreamKind = nouns.find((one) => one.category === category)!;
      const data = inTodaysShape(kind, { type, data: JSON.parse(text) as object, schema: 0 });
      const at = { stream, revision: index, number: index + 1 };
      return withEvent(so, recordedAs({ type, data }, at));
    }, emptyDirectory());
    const view = viewOf(directory);
    expect(view.capacityAt('p1', '2026-05-06T02:00:00.000Z' as never)).toEqual({
      organ: 'o1',
      post: 'post-1',
      roles: ['officer'],
      certificate: '粤J1',
      mandate: 'm1',
    });
    expect(view.enterprise('e1')!.name).toBe('永利五金厂');
    expect(view.citizen('c1')!.shownName).toBe('苏某');
  });
});
