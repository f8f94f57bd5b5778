/**
 * What an operator (系统运维) did to a projection. Each is appended to the log as an event of this
 * type.
 */
export type AuditedAct = Readonly<{
  type: 'ProjectionEventRetried' | 'ProjectionEventSkipped' | 'ProjectionPoisonInspected';
  data: Readonly<{
    projection: string;
    build: number;
    /** Absent for an inspection. */
    eventId?: string;
    stream?: string;
    /** Who decided, and why. */
    by: string;
    why: string;
  }>;
}>;

/**
 * Where operators' acts on projections go on record. An adapter appends them to the event store.
 */
export abstract class AuditTrail {
  /** Throws when it could not be recorded: the act is then not done. */
  abstract record(act: AuditedAct): Promise<void>;
}
