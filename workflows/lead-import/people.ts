/** The people whom a row may be about: leads that Twenty has, and leads that earlier rows of the file make. */
import type { Langue } from '../../objects/vocabulary';
import type { Draft } from './draft';
import { nameAndTown } from './same-person';

/** A lead as Twenty has it; the first e-mail and phone are the primary ones. */
export type KnownLead = {
  readonly id: string;
  readonly cleExterne: string;
  readonly name: string;
  readonly prenom: string;
  readonly courriels: readonly string[];
  readonly telephones: readonly string[];
  readonly ville: string;
  readonly pays: string;
  readonly langue: Langue | null;
  readonly fuseauHoraire: string;
  readonly message: string;
  readonly desabonneLe: Date | null;
};

/** A lead to create. `cleExterne` and `id` come from its meaning: made a second time, it collides (DESIGN §2.4). */
export type NewLead = Draft & {
  readonly id: string;
  readonly cleExterne: string;
  readonly doublonDeId: string | null;
};

/** Somebody as a sentence names them; `row`: the row of this file that makes them, null for a lead of Twenty. */
export type Someone = { readonly leadId: string; readonly name: string; readonly row: number | null };

export type Holder = { readonly connu: KnownLead } | { readonly nouveau: NewLead };

export const leadOf = (holder: Holder): KnownLead | NewLead =>
  'connu' in holder ? holder.connu : holder.nouveau;

export const someone = (holder: Holder): Someone => {
  const { id, name } = leadOf(holder);
  return { leadId: id, name, row: 'nouveau' in holder ? holder.nouveau.row : null };
};

/** Finds people by what they can be reached with, then by name and town. What was there first is found first. */
export class People {
  private readonly byId = new Map<string, Holder>();
  private readonly byContact = new Map<string, string>();
  private readonly byNameAndTown = new Map<string, string>();

  constructor(known: readonly KnownLead[]) {
    for (const connu of known) this.put({ connu });
  }

  /** Adds somebody, or puts what is now known of them in place of what was. */
  put(holder: Holder): void {
    const lead = leadOf(holder);
    this.byId.set(lead.id, holder);
    for (const contact of [...lead.courriels, ...lead.telephones])
      this.first(this.byContact, contact, lead.id);
    const key = nameAndTown(lead);
    if (key !== null) this.first(this.byNameAndTown, key, lead.id);
  }

  private first(index: Map<string, string>, key: string, id: string): void {
    if (!index.has(key)) index.set(key, id);
  }

  /** Everybody who holds one of the addresses, then of the numbers, each once. */
  holding({ courriels, telephones }: Pick<Draft, 'courriels' | 'telephones'>): readonly Holder[] {
    const ids = [...courriels, ...telephones].flatMap((contact) => this.byContact.get(contact) ?? []);
    return [...new Set(ids)].flatMap((id) => this.byId.get(id) ?? []);
  }

  holderOf(contact: string): Holder | undefined {
    return this.byId.get(this.byContact.get(contact) ?? '');
  }

  namesake(draft: Pick<Draft, 'name' | 'ville'>): Holder | undefined {
    const key = nameAndTown(draft);
    return key === null ? undefined : this.byId.get(this.byNameAndTown.get(key) ?? '');
  }

  /** The leads to create, in the order of the file. */
  get newcomers(): readonly NewLead[] {
    return [...this.byId.values()].flatMap((holder) => ('nouveau' in holder ? [holder.nouveau] : []));
  }
}
