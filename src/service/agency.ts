/** What all leads share, loaded once and kept: settings, templates, team (DESIGN §3, `reglageMax`). */
import { isDeepStrictEqual } from 'node:util';
import type { Agency } from '../../workflows/state';
import { missingLinks } from './calendar-links';
import { faultFields, type Log } from './log';
import type { ReglageNote, Workspace } from './ports';

export type Addresses = {
  /** Where members' calendars reach the service; absent: no private calendars. */
  readonly serviceUrl?: string;
  /** Where a lead finds the page of an appointment; absent: messages do not say. */
  readonly lienRendezVous?: (rendezVousId: string) => string;
};

export class AgencyCache {
  private loaded: Promise<Agency> | null = null;
  private readonly said = new Map<string, string>();
  /** Ever seen: of two that were given at once, only Twenty knows which one stayed. */
  private readonly links = new Set<string>();

  private last: Agency | null = null;
  /** What `last` was made of. */
  private given: Agency | null = null;
  /** Something differs, and not every lead has been marked for it yet. */
  private unspread = false;
  /** Whatever changed before this process has been marked for. */
  private settled = false;

  constructor(
    private readonly workspace: Workspace,
    private readonly log: Log,
    private readonly addresses: Addresses = {},
  ) {}

  /** As last loaded, without asking anybody; null: never yet. */
  get known(): Agency | null {
    return this.last;
  }

  /** Callers of the same moment share one load; a load that failed is forgotten. */
  current(): Promise<Agency> {
    if (this.loaded) return this.loaded;
    const loading = this.load();
    this.loaded = loading;
    loading.catch(() => {
      if (this.loaded === loading) this.loaded = null;
    });
    return loading;
  }

  /** Loads anew; while that fails, the last known one stays in force. Answers whether anything differs from that one. */
  async reload(): Promise<boolean> {
    const before = await this.loaded?.catch(() => null);
    const fresh = await this.load();
    this.loaded = Promise.resolve(fresh);
    const differs = before != null && before !== fresh && !isDeepStrictEqual(before, fresh);
    if (differs) this.unspread = true;
    return differs;
  }

  /**
   * A rule that changed may ask something of any lead, also of one that waits for nothing: `markAll` is called once for each
   * change, again when it failed or answered false: not done yet. `changed`: Twenty says that something was written; what it
   * was before this process, it cannot tell, and asks for all the first time.
   */
  async spread(markAll: () => Promise<boolean>, changed: boolean): Promise<void> {
    if (this.unspread || (changed && !this.settled)) {
      this.unspread = true;
      if (!(await markAll())) return;
    }
    this.unspread = false;
    this.settled = true;
  }

  /**
   * Was this calendar link ever there? False spares Twenty the questions of strangers who guess, true is for Twenty to confirm.
   * A link that another process gave is known after the next load, minutes later at most.
   */
  async hasCalendarLink(lien: string): Promise<boolean> {
    await this.current();
    return this.links.has(lien);
  }

  private async load(): Promise<Agency> {
    const { agency: loaded, notes } = await this.workspace.loadAgency();
    const { lienRendezVous } = this.addresses;
    const same = this.given === loaded ? this.last : null;
    const agency: Agency = same ?? (lienRendezVous ? { ...loaded, lienRendezVous } : loaded);
    this.given = loaded;
    this.last = agency;
    await this.say(notes);
    await this.giveLinks(agency);
    return agency;
  }

  /** Members without a calendar link get one; failing to give it waits for the next load. */
  private async giveLinks(agency: Agency): Promise<void> {
    const { serviceUrl } = this.addresses;
    const links = serviceUrl === undefined ? [] : missingLinks(agency, serviceUrl);
    const there = agency.equipe.map(({ lienCalendrier }) => lienCalendrier);
    for (const lien of [...there, ...links.map((link) => link.lien)]) this.links.add(lien);
    if (links.length === 0) return;
    try {
      await this.workspace.giveCalendarLinks(links);
    } catch (cause) {
      this.log.warn({ liens: links.length, ...faultFields(cause) }, 'lien de calendrier impossible à écrire');
    }
  }

  /** What is wrong with a settings record is said on it, once; not being able to say so holds up nobody's messages. */
  private async say(notes: readonly ReglageNote[]): Promise<void> {
    const news = notes.filter((note) => this.said.get(note.id) !== JSON.stringify(note));
    if (news.length === 0) return;
    try {
      await this.workspace.writeNotes(news);
      for (const note of news) this.said.set(note.id, JSON.stringify(note));
    } catch (cause) {
      this.log.warn(
        { reglages: news.length, ...faultFields(cause) },
        'remarque impossible à écrire sur les réglages',
      );
    }
  }
}
