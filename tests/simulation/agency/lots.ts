/** Leads given by a distribution are told of by the lot, one notification for all of them: never again one by one. */
import type { Row } from '../../../src/sandbox/records/tables';

export class Lots {
  /** Lead → whom a lot gave it to, until anybody touches it. */
  private readonly given = new Map<string, unknown>();

  /** A write of a lead. `byMember`: a person made it. */
  lead(before: Row | undefined, after: Row, byMember: boolean): void {
    const isNew = before?.distribueAId !== after.distribueAId;
    const moved = before?.conseillereId !== after.conseillereId;
    if (after.distribueAId && isNew && after.distribueAId === after.conseillereId && !byMember)
      this.given.set(after.id, after.distribueAId);
    else if (moved || byMember) this.given.delete(after.id);
  }

  /** A notification just made; true when it says again what the lot said. */
  saysAgain({ nature, leadId, destinataireId }: Row): boolean {
    if (nature !== 'LEAD_ATTRIBUE' || typeof leadId !== 'string') return false;
    return this.given.has(leadId) && this.given.get(leadId) === destinataireId;
  }
}
