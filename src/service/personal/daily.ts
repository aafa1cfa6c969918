/** The retention rule by the service's own rhythm: looked at once a day by the sweep, a few files at a time. */
import { AHEAD } from '../../../workflows/conservation/notice';
import type { Agency } from '../../../workflows/state';
import { days, hours, isBefore, plus } from '../../kernel/time';
import { faultFields, type Log } from '../log';
import { applyRetention, reviewRetention, type RetentionHands } from './conservation';

/** Each erasure asks Twenty for the whole workspace twice: a sweep that erased everything due would hold up the next one. */
const PER_SWEEP = 3;
/** After a fault, not at once. */
const AGAIN = hours(1);

export class DailyRetention {
  private next: Date | null = null;
  /** Looked at since the day began, and kept: another few are looked at next, not these again. */
  private readonly kept = new Set<string>();

  constructor(
    private readonly hands: RetentionHands,
    private readonly log: Log,
  ) {}

  /** Called by every sweep. A fault here holds up no message: it is said, and tried again later. */
  async look(agency: Agency): Promise<void> {
    const now = this.hands.clock.now();
    if (this.next !== null && isBefore(now, this.next)) return;
    try {
      this.next = await this.turn(agency, now);
    } catch (cause) {
      this.next = plus(now, AGAIN);
      this.log.warn(faultFields(cause), 'durée de conservation : remise à plus tard');
    }
  }

  private async turn(agency: Agency, now: Date): Promise<Date> {
    const review = await reviewRetention(agency, this.hands);
    const course = { ...review, erase: review.erase.filter(({ leadId }) => !this.kept.has(leadId)) };
    if (course.nobodyToTell)
      this.log.warn({}, 'durée de conservation : personne à prévenir, rien n’est effacé');
    const done = await applyRetention(course, PER_SWEEP, agency, this.hands);
    const erased = done.filter((one) => one.erased);
    if (done.length > 0 || course.announcements.length > 0) {
      const counts = { effaces: erased.length, gardes: done.length - erased.length };
      const left = Math.max(0, course.erase.length - PER_SWEEP);
      this.log.info(
        { ...counts, restent: left, annonces: course.announced.length, delaiJours: AHEAD / days(1) },
        'durée de conservation appliquée',
      );
    }
    if (course.erase.length > PER_SWEEP) {
      for (const { leadId, erased: gone } of done) if (!gone) this.kept.add(leadId);
      return now;
    }
    this.kept.clear();
    return plus(now, days(1));
  }
}
