import { by, hash } from '../../desk.examples.js';
import { as, asApplicantOr, on } from '../../samples.examples.js';
import type { Samples } from '#testing';
import { accepted, papers, receive, received, type Step, tale } from '../application.examples.js';
import type { ApplicationCommand, applicationNoun } from '../application.noun.js';
import { atDesk, onPaper } from './on-paper.examples.js';

// For each command at the counter a history in which it does something.

const at = (command: ApplicationCommand, person: string, day: string): Step => [
  command,
  by(person, day),
];
const chapter = {
  material: 'design-chapter',
  form: 'original',
  sha256: hash('new'),
  file: '2.pdf',
} as const;
const lacking = [{ material: 'design-chapter', what: '补正设计专篇' }];
const incomplete: Step = [
  receive({}, papers('design-review', ['design-chapter'])),
  by('lin', '2026-09-07'),
];
const asked = at({ type: 'AskSupplement', data: { lacking } }, 'lin', '2026-09-08');
const plan = receive({ item: 'plan-filing', facts: { publishedOn: '2026-08-24' } });

export const intakeSamples = {
  ReceiveApplication: {
    history: [],
    data: receive({ channel: 'online' }).data,
    as: asApplicantOr('lin'),
    act: on('2026-09-07'),
  },
  TakeOverApplication: {
    history: [],
    data: onPaper,
    as: as('zhou'),
    act: atDesk(),
  },
  CorrectMaterials: {
    history: received,
    data: { materials: [chapter] },
    as: as('lin'),
    act: on('2026-09-08'),
  },
  DeclareNotRequired: {
    history: received,
    data: { reason: '不属于许可范围' },
    as: as('lin'),
    act: on('2026-09-08'),
  },
  DeclineApplication: {
    history: tale(at(receive({ facts: { cityProject: true } }), 'lin', '2026-09-07')),
    data: { reason: '不属于本机关职权', competentOrgan: '江门市应急管理局' },
    as: as('lin'),
    act: on('2026-09-08'),
  },
  AskSupplement: {
    history: tale(incomplete),
    data: { lacking },
    as: as('lin'),
    act: on('2026-09-08'),
  },
  CorrectSupplementNotice: {
    history: tale(
      incomplete,
      at(
        {
          type: 'AskSupplement',
          data: { lacking: [...lacking, { material: 'project-approval', what: '原件' }] },
        },
        'lin',
        '2026-09-08',
      ),
    ),
    data: { lacking, reason: '批复文件已在卷' },
    as: as('lin'),
    act: on('2026-09-09'),
  },
  FileSupplement: {
    history: tale(incomplete, asked),
    data: { materials: [chapter] },
    as: as('lin', 'enterprise-1'),
    act: on('2026-09-10'),
  },
  AcceptApplication: { history: received, data: {}, as: as('lin'), act: on('2026-09-09') },
  ConfirmFiling: {
    history: tale([plan, by('lin', '2026-09-07')]),
    data: { place: '江海', certificateSerial: 7 },
    as: as('lin'),
    act: on('2026-09-10'),
  },
  WithdrawApplication: {
    history: accepted,
    data: { reason: '项目取消', paper: hash('request') },
    as: (role) => (role === 'applicant' ? as('wang', 'enterprise-1')(role) : as('lin')(role)),
    act: on('2026-09-10'),
  },
} satisfies Partial<Samples<typeof applicationNoun>>;
