import { type Event, type Fen, fields, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `mandate.stream.ts`.

/**
 * What kind of power (职权类别) an item of the catalogue of powers (权责清单) is. `coercion` is
 * 行政强制.
 */
export const powers = ['inspection', 'correction', 'penalty', 'coercion', 'licensing'] as const;
export type Power = (typeof powers)[number];

/** One item of the catalogue of powers. `code` is what an act names and a mandate lists. */
export type MandateItem = Readonly<{ code: string; name: string; power: Power }>;

/** An item as somebody says it. */
export const mandateItem = fields.shape('MandateItem', {
  code: fields.text({ about: 'Code in the catalogue of powers（权责清单事项编码）', max: 60 }),
  name: fields.text({ about: 'Its name（事项名称）', max: 300 }),
  power: fields.oneOf(powers, { about: 'Kind of power（职权类别）' }),
});

/** 委托: in the principal's name. 下放: in the street's own name. */
export const mandateKinds = ['entrusted', 'transferred'] as const;
export type MandateKind = (typeof mandateKinds)[number];

/** What an entrusted body must be and have (PL 21). */
export const conditions = ['public-affairs-body', 'qualified-staff', 'technical-means'] as const;
export type Fitness = (typeof conditions)[number];

/** What the written mandate says. */
export type MandateText = Readonly<{
  mandate: string;
  kind: MandateKind;
  principal: string;
  holder: string;
  items: readonly MandateItem[];
  /** Largest fine on a citizen and on an organisation; no cap when absent. */
  capCitizenFen?: Fen;
  capOrganisationFen?: Fen;
  area: string;
  from: LocalDate;
  /** Last day. An entrusted mandate always has one. */
  to?: LocalDate;
  /**
   * The written mandate (委托书), or the provincial decision (省政府决定) that transfers the
   * powers.
   */
  basis: string;
  /** What the principal found the entrusted body to be (PL 21). */
  fitness: readonly Fitness[];
}>;

export type MandateGranted = Event<'MandateGranted', { text: MandateText }>;

export type MandatePublished = Event<'MandatePublished', { publishedOn: LocalDate; url: string }>;

/** `from` is the first day without it. */
export type MandateRevoked = Event<'MandateRevoked', { from: LocalDate; reason: string }>;

export type MandateEvent = MandateGranted | MandatePublished | MandateRevoked;

/** What each is called in a history. An event without its row does not compile. */
export const mandateLabels: LabelsOf<MandateEvent> = {
  MandateGranted: label('Mandate granted', '委托、下放'),
  MandatePublished: label('Mandate published', '委托、下放公布'),
  MandateRevoked: label('Mandate revoked', '撤销委托、下放'),
};
