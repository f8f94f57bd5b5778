import { type Event, label, type LabelsOf, type LocalDate } from '#domain/kernel';

// Gateways（监测网关）: the programs that send readings, each under an account of its own.

/** Who answers for it, and who watches over that（运营单位、主管机关）. */
export type GatewayRegistered = Event<
  'GatewayRegistered',
  {
    /** The account of its program at the issuer; nobody else sends under it. */
    account: string;
    name: string;
    unit: Readonly<{ id: string; name: string }>;
    organ: string;
    handlingOrgan: string;
    registeredOn: LocalDate;
    by: string;
  }
>;
/** Nothing is taken from it any more（停用）. */
export type GatewayRetired = Event<
  'GatewayRetired',
  { reason: string; retiredOn: LocalDate; by: string }
>;
export type GatewayEvent = GatewayRegistered | GatewayRetired;

/** What each is called in a history. */
export const gatewayLabels: LabelsOf<GatewayEvent> = {
  GatewayRegistered: label('Gateway registered', '登记监测网关'),
  GatewayRetired: label('Gateway retired', '停用监测网关'),
};
