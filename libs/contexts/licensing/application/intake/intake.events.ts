import {
  type Event,
  fields,
  type Instant,
  label,
  type LabelsOf,
  type LocalDate,
  type WithClocks,
} from '#domain/kernel';
import type { TakenOver } from '#domain/procedure';
import type { Papers } from '../../desk/serving.events.js';
import { exhibitReference } from '#contexts/evidence/contract';
import {
  type ChangeKind,
  changeKinds,
  type Facts,
  type Purpose,
  purposes,
} from '../../catalogue/item.js';
import { facts } from '../../desk/fields.js';
import type { Applicant } from '../../desk/party.js';
import type { Grant } from '../../licence/grant.js';
import { itsLicence } from '../its-licence.js';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `application.stream.ts`.

const { file, id, oneOf, optional, shape, someOf, text } = fields;

/** One paper handed in, known by the SHA-256 of its file (hex). */
export const filedMaterial = shape('FiledMaterial', {
  material: id({ about: 'Paper of the list（材料编号）', example: 'business-licence' }),
  form: oneOf(['original', 'copy'], { about: 'Original or copy（原件、复印件）' }),
  sha256: file(exhibitReference, {
    about: 'SHA-256 of the file（文件摘要）',
    here: 'own',
    at: () => 'then',
  }),
  file: text({ about: 'Name of the file（文件名）', max: 200 }),
  pages: optional(
    text({
      about:
        'On which pages it stands, where one file holds several papers（合订件中该材料所在页码）',
      example: '3—8',
      max: 50,
    }),
  ),
});
export type FiledMaterial = fields.Of<typeof filedMaterial>;

/** What is lacking, and what exactly the applicant must bring. */
export const lackingMaterial = shape('LackingMaterial', {
  material: id({ about: 'Paper of the list（材料编号）' }),
  what: text({ about: 'What exactly must be brought（补正要求）', max: 500 }),
});
export type Lacking = fields.Of<typeof lackingMaterial>;

/** What is asked about a matter, alone or as part of a bundle. */
export const matterAsks = {
  item: id({ about: 'Item of the catalogue（事项）', example: 'hazchem-business' }),
  purpose: oneOf(purposes, { about: 'New, change, renewal（新办、变更、延续）' }),
  organ: id({ names: 'organ', about: 'Organ that handles it（办理机关）' }),
  facts: facts({
    about:
      'What is stated about it: the facts that its item asks for on the day, here those since 2026-05-01; `GET /items/{item}` tells them（申请事实）',
    example: { majorHazardStore: false, highlyToxic: false, explosivePrecursor: false },
  }),
  ...itsLicence,
  changes: optional(someOf(changeKinds, { about: 'What changes（变更事项）' })),
  alongside: optional(
    text({
      about:
        'Why it is applied for beside one that the holder has: other premises, or anew by law（另一经营场所、重新申请等另行申请的理由）',
      max: 500,
      example: '另一经营场所：江海区外海街道东宁路8号',
    }),
  ),
};

/** What the applicant asks for. */
export type Asking = Readonly<{
  applicationId: string;
  item: string;
  purpose: Purpose;
  applicant: Applicant;
  facts: Facts;
  channel: 'window' | 'online';
  /** The licence to be changed or renewed. */
  licence?: string;
  changes?: readonly ChangeKind[];
  /** Why it is another matter than the holder's application or licence of the item. */
  alongside?: string;
  /** The one-stop bundle that it belongs to. */
  bundle?: string;
  /** Every part of the bundle is this organ’s: nothing is handled jointly（非联合办理）. */
  sameOrgan?: true;
}>;

export type ApplicationReceived = Event<
  'ApplicationReceived',
  WithClocks<
    Papers & {
      asking: Asking;
      itemVersion: LocalDate;
      catalogue: string;
      /** The organ that handles it, and the organ whose window took it. */
      organ: string;
      window: string;
      /** 窗口受理员; nobody yet when it came online. */
      clerk?: string;
      year: number;
      serial: number;
      materials: readonly FiledMaterial[];
      receivedAt: Instant;
      receivedOn: LocalDate;
      /** A duty to file in time, and whether it was missed (PLN-1). */
      duty?: Readonly<{ rule: string; due: LocalDate; late: boolean }>;
      /** Received on paper before the organ kept its applications here（历史申请补录）. */
      takenOver?: TakenOver;
    }
  >
>;
export type MaterialsCorrected = Event<
  'MaterialsCorrected',
  { materials: readonly FiledMaterial[]; clerk: string; correctedOn: LocalDate }
>;
export type LicenceNotRequired = Event<
  'LicenceNotRequired',
  WithClocks<Papers & { reason: string; clerk: string; toldOn: LocalDate; renews?: string }>
>;
export type ApplicationNotAccepted = Event<
  'ApplicationNotAccepted',
  WithClocks<
    Papers & {
      competentOrgan: string;
      reason: string;
      clerk: string;
      decidedOn: LocalDate;
      renews?: string;
    }
  >
>;
export type SupplementAsked = Event<
  'SupplementAsked',
  WithClocks<Papers & { lacking: readonly Lacking[]; clerk: string; askedOn: LocalDate }>
>;
/** The notice asked for too much, or in wrong words: what it asks for in truth. */
export type SupplementNoticeCorrected = Event<
  'SupplementNoticeCorrected',
  WithClocks<
    Papers & {
      lacking: readonly Lacking[];
      reason: string;
      clerk: string;
      correctedOn: LocalDate;
      /** Since when everything was there, where nothing is asked for any more. */
      completeSince?: Instant;
    }
  >
>;
export type SupplementFiled = Event<
  'SupplementFiled',
  WithClocks<{
    materials: readonly FiledMaterial[];
    /** Everything that was asked for is there now. */
    complete: boolean;
    filedAt: Instant;
    filedOn: LocalDate;
    clerk?: string;
  }>
>;
export type ApplicationAccepted = Event<
  'ApplicationAccepted',
  WithClocks<Papers & { acceptedOn: LocalDate; clerk: string }>
>;
export type ApplicationDeemedAccepted = Event<
  'ApplicationDeemedAccepted',
  WithClocks<Papers & { acceptedOn: LocalDate; rule: string; deemedAt: Instant }>
>;
export type FilingConfirmed = Event<
  'FilingConfirmed',
  WithClocks<Papers & { filedOn: LocalDate; number?: string; clerk: string; grant: Grant }>
>;
export type FilingDeemed = Event<
  'FilingDeemed',
  WithClocks<Papers & { filedOn: LocalDate; rule: string; deemedAt: Instant; grant: Grant }>
>;

export type IntakeEvent =
  | ApplicationReceived
  | MaterialsCorrected
  | LicenceNotRequired
  | ApplicationNotAccepted
  | SupplementAsked
  | SupplementNoticeCorrected
  | SupplementFiled
  | ApplicationAccepted
  | ApplicationDeemedAccepted
  | FilingConfirmed
  | FilingDeemed;

/** What each is called in a history. An event without its row does not compile. */
export const applicationIntakeLabels: LabelsOf<IntakeEvent> = {
  ApplicationReceived: label('Received', '收件'),
  MaterialsCorrected: label('Papers put right', '当场更正材料'),
  LicenceNotRequired: label('No licence needed', '告知无需许可'),
  ApplicationNotAccepted: label('Not accepted', '不予受理'),
  SupplementAsked: label('Supplement asked for', '一次性补正告知'),
  SupplementNoticeCorrected: label('Supplement notice put right', '更正补正告知'),
  SupplementFiled: label('Supplement brought', '补正材料'),
  ApplicationAccepted: label('Accepted', '受理'),
  ApplicationDeemedAccepted: label('Deemed accepted', '视为受理'),
  FilingConfirmed: label('Filed', '备案'),
  FilingDeemed: label('Deemed filed', '视为备案'),
};
