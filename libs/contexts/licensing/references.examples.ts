import { exhibitReference } from '#contexts/evidence/contract';
import { type Act, type AnyNoun, localDate, type Role } from '#domain/kernel';
import { type Referring, type Sample, withFile } from '#testing';
import { applicationNoun } from './application/application.noun.js';
import { papers, receive, type Step, steps, tale } from './application/application.examples.js';
import { atDesk, onPaper } from './application/intake/on-paper.examples.js';
import { openBundle } from './bundle/bundle.examples.js';
import { bundleNoun } from './bundle/bundle.noun.js';
import { bundleSamples } from './bundle/bundle.samples.examples.js';
import { applicationSamples } from './application/application.samples.examples.js';
import { licenceNoun } from './licence/licence.noun.js';
import { licenceSamples } from './licence/licence.samples.examples.js';
import { act, as } from './samples.examples.js';
import { by, hash } from './desk.examples.js';
import { aboutLicence, grantedFor } from './licence/licence.examples.js';

// A design that was approved is given another name: each request names the approval it is about.

const design = grantedFor({
  item: 'design-review',
  terms: { project: '储罐改造' },
  validTo: undefined,
});
const on = (act: Act): Act => aboutLicence(act, design);
const change = { purpose: 'change', licence: 'licence-1', changes: ['name'] } as const;
const list = papers('design-review', [], { purpose: 'change' });

const received: Step = [receive(change), on(by('lin', '2026-09-23'))];
const accepted: Step = [steps.accepted[0], by('lin', '2026-09-24')];
const assigned: Step = [steps.assigned[0], by('pan', '2026-09-25')];
const signed: Step = [
  {
    type: 'SignReview',
    data: {
      opinion: 'grant',
      evidence: list.map(({ sha256 }) => sha256),
      grounds: [{ text: '名称已变更', evidence: list[0]?.sha256 ?? hash('none') }],
    },
  },
  by('rao', '2026-09-28'),
];
const approved: Step = [steps.approved[0], on(by('pan', '2026-09-29'))];
const served: Step = [steps.issued[0], on(by('cai', '2026-09-30'))];

const digests = /"([0-9a-f]{64})"/g;

/** An act whose every file was uploaded and belongs to its matter. */
const withFiles = (of: Act, data: unknown): Act =>
  [...new Set([...JSON.stringify(data).matchAll(digests)].map(([, digest]) => digest!))].reduce(
    (so, digest) => withFile(so, exhibitReference, digest),
    of,
  );

/** The sample of a command that names files, as somebody in that role. */
const naming = (
  noun: AnyNoun,
  type: string,
  { history, data, as: who = as('cai'), act: when = {} }: Sample,
  role: Role,
): Referring => ({
  noun,
  history,
  command: { type, data },
  act: withFiles(act({ ...when, actor: who(role) }), data),
});

const asked = (history: readonly Step[], [command, said]: Step): Referring => ({
  noun: applicationNoun,
  history: tale(...history),
  command,
  act: withFiles(said, command.data),
});

const onPaperToo: Step = [
  {
    type: 'TakeOverApplication',
    data: { ...onPaper, asking: { ...onPaper.asking, ...change }, materials: list },
  },
  aboutLicence(
    atDesk(),
    grantedFor({
      item: 'design-review',
      terms: { project: '储罐改造' },
      validFrom: localDate('2026-05-06'),
      validTo: undefined,
    }),
  ),
];

const ofApplication = (type: keyof typeof applicationSamples, role: Role): Referring =>
  naming(applicationNoun, type, applicationSamples[type], role);

const [first, ...others] = openBundle.data.members;
const members = [{ ...first!, ...change }, ...others];

/** Requests of licensing that name another file. */
export const referring: readonly Referring[] = [
  asked([], received),
  asked([], onPaperToo),
  asked([received, accepted, assigned, signed], approved),
  asked([received, accepted, assigned, signed, approved], served),
  {
    noun: bundleNoun,
    history: [],
    command: { ...openBundle, data: { ...openBundle.data, members } },
    act: withFiles(on(by('lin', '2026-09-23')), openBundle.data),
  },
  ofApplication('CorrectMaterials', 'intake-clerk'),
  ofApplication('FileSupplement', 'applicant'),
  ofApplication('WithdrawApplication', 'intake-clerk'),
  ofApplication('CheckSite', 'licence-reviewer'),
  ofApplication('GiveExpertOpinion', 'licence-reviewer'),
  ofApplication('HoldHearing', 'hearing-host'),
  naming(bundleNoun, 'AddBundleMaterials', bundleSamples.AddBundleMaterials, 'applicant'),
  naming(licenceNoun, 'ReviewCertificate', licenceSamples.ReviewCertificate, 'certificate-clerk'),
];
