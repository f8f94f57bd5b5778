import { drawUp } from '#domain/procedure';
import {
  type Act,
  fields,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  sentInstead,
} from '#domain/kernel';
import {
  filedMaterial,
  type FiledMaterial,
  matterAsks,
} from '../application/intake/intake.events.js';
import { mustBeFilesOfTheirOwn } from '../application/intake/materials.js';
import { materialNamed } from '../catalogue/material-names.js';
import { takenBy } from '../desk/authority.js';
import { type Applicant, applicantAsTold, holderKey } from '../desk/party.js';
import { counter } from '../desk/roles.js';
import { forms } from '../documents/forms.js';
import type { Member } from './bundle.events.js';
import { bundleCommand } from './bundle.state.js';
import { memberId } from './bundle.stream.js';
import { shareOf } from './share-of.js';

const { id, part, parts, shape } = fields;

const membersMax = 20;

const member = shape('BundleMember', matterAsks);
export type ToldMember = fields.Of<typeof member>;

/** What is brought together, under the numbers the process took for it. */
type Opening = Readonly<{
  bundle: string;
  applicant: Applicant;
  channel: 'window' | 'online';
  leadOrgan: string;
  year: number;
  serial: number;
  members: readonly Omit<Member, 'application'>[];
  materials: readonly FiledMaterial[];
}>;

const membersOf = ({ bundle, members }: Opening): readonly Member[] =>
  members.map((one, n) => ({ ...one, application: memberId(bundle, n + 1) }));

/** A matter as the receipt tells it; what was stated of it stands in what was handed in. */
const onReceipt = ({ item, purpose, organ, licence, changes }: Member) => ({
  item,
  purpose,
  organ,
  ...(licence !== undefined && { licence }),
  ...(changes !== undefined && { changes }),
});

const mustBeOneStop = (
  members: readonly Member[],
  materials: readonly FiledMaterial[],
  act: Act,
): void => {
  if (new Set(members.map(({ item }) => item)).size < 2)
    refuse(
      'bundle-of-one',
      'A bundle holds several different items（一站式办件须包含两个以上不同事项）.',
      'LL 26',
    );
  if (new Set(materials.map(({ material }) => material)).size !== materials.length)
    refuse('material-twice', 'A shared paper is handed in once（共享材料只提交一份）.', 'LL 26');
  mustBeFilesOfTheirOwn(materials);
  const used = members.flatMap((one) => shareOf(one, act.validAt, materials));
  const unused = materials.find((paper) => !used.includes(paper));
  if (unused) {
    const { en, zh } = materialNamed(unused.material);
    refuse(
      'material-not-in-list',
      `No item of the bundle asks for ${en}（各事项的材料清单中均没有“${zh}”）.`,
      'LL 31',
    );
  }
};

/**
 * 一站式: one applicant brings several matters to one window, each paper once. Every matter becomes
 * an application of its own, reviewed by its own department at the same time as the others (S1; LL
 * 26).
 */
export const openBundle = bundleCommand('OpenBundle', {
  title: 'Take several matters in at once（一站式收件）',
  at: '',
  by: counter,
  asks: {
    applicant: part(applicantAsTold, { about: 'Applicant（申请人）' }),
    leadOrgan: id({ about: 'Leading organ（牵头部门）' }),
    members: parts(member, { about: 'The matters（联办事项）', min: 1, max: membersMax }),
    materials: parts(filedMaterial, { about: 'Papers, each once（共享材料）' }),
  },
  fills: sentInstead<Opening>(),
  against: (asked) => ({ ...asked, holder: holderKey(asked.applicant) }),
  who: (_, act, asked) => takenBy(act, { ...asked, organ: asked.leadOrgan }),
  repeat: (asked, bundle) => {
    if (bundle.status === 'none') return false;
    const { members, materials } = bundle.opened;
    return (
      (same(members, membersOf(asked)) && same(materials, asked.materials)) ||
      refuse('bundle-exists', 'Another bundle already has this id（该编号已被另一一站式办件使用）.')
    );
  },
  rule: (asked, _, act, { clerk, window }) => {
    const { bundle, applicant, channel, leadOrgan, year, serial, materials } = asked;
    const members = membersOf(asked);
    mustBeOneStop(members, materials, act);
    const matter = { organ: leadOrgan, year, serial, papers: {} };
    const to = { to: applicant.name, members: members.map(onReceipt), materials };
    return [
      {
        type: 'BundleOpened',
        data: {
          bundle,
          applicant,
          channel,
          leadOrgan,
          window,
          clerk,
          year,
          serial,
          members,
          materials,
          openedOn: localDateOf(act.validAt),
          documents: drawUp(matter, act, [forms.receipt, to]),
        },
      },
    ];
  },
});

export type OpenBundle = MessageOf<typeof openBundle>;
