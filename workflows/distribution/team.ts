/** Who is in the team, and what keeps a person from receiving (DESIGN §4.2, §4.9). Pure; the zone is the agency's. */
import type { Langue, Statut, Strategie } from '../../objects/vocabulary';
import type { Lead, Membre, MembreEquipe } from '../state';
import { frenchDay, localDay } from './day';
import { fold } from './fold';

/** The team as a distribution sees it. `charges`: open leads each member holds now, by `membreId`; absent means none. */
export type Team = {
  readonly equipe: readonly MembreEquipe[];
  readonly membres: ReadonlyMap<string, Membre>;
  readonly charges: ReadonlyMap<string, number>;
  /** IANA zone in which "absent le 12" is read. */
  readonly fuseauHoraire: string;
};

export type Person = {
  readonly membreId: string;
  readonly nom: string;
  readonly fiche: MembreEquipe;
  readonly charge: number;
};

/** `PREFERER`: within the shares, never against them. `EXIGER`: only who speaks it. Unstated on either side: no rule. */
export type LanguageRule = 'PREFERER' | 'EXIGER' | 'IGNORER';

export type Motif =
  'DEPART' | 'INACTIF' | 'ABSENT' | 'POIDS_NUL' | 'COMPLET' | 'LANGUE' | 'PARCOURS' | 'SECRETARIAT';
export type Obstacle = { readonly motif: Motif; readonly because: string };

export const fullName = (membre: Membre): string =>
  `${membre.prenom} ${membre.nom}`.trim() || membre.courriel || membre.id;

/**
 * The people with a file (`membreEquipe`) and a live Twenty account, by name then id: the order of turns. A file whose
 * account is gone is a departed member and is left out; of two files for one account the first by id counts.
 */
export function roster(team: Team): readonly Person[] {
  const people = new Map<string, Person>();
  const files = [...team.equipe].sort((a, b) => compare(a.id, b.id));
  for (const fiche of files) {
    const membre = fiche.membreId === null ? undefined : team.membres.get(fiche.membreId);
    if (!membre || people.has(membre.id)) continue;
    const charge = team.charges.get(membre.id) ?? 0;
    people.set(membre.id, { membreId: membre.id, nom: fullName(membre), fiche, charge });
  }
  return [...people.values()].sort(
    (a, b) => compare(fold(a.nom), fold(b.nom)) || compare(a.membreId, b.membreId),
  );
}

/** What keeps this person from receiving anything today, or null. Both days of an absence are included. */
export function personObstacle(
  person: Person,
  strategie: Strategie,
  zone: string,
  now: Date,
): Obstacle | null {
  const { fiche } = person;
  if (!fiche.recoitDesLeads) {
    return { motif: 'INACTIF', because: 'ne reçoit pas de leads (case « Reçoit des leads » décochée)' };
  }
  const absence = absenceOn(localDay(now, zone), fiche);
  if (absence) return { motif: 'ABSENT', because: absence };
  const weighed = strategie === 'EGALE' || strategie === 'TOUR_DE_ROLE';
  if (weighed && !(fiche.poids > 0))
    return { motif: 'POIDS_NUL', because: 'poids nul dans la fiche d’équipe' };
  return null;
}

type Absence = Pick<MembreEquipe, 'absentDu' | 'absentAu'>;

/** "absence jusqu’au 12 août inclus", or null when the person is there. An end before its start is read the other way round. */
export function absenceOn(day: string, { absentDu, absentAu }: Absence): string | null {
  if (absentAu === null) {
    return absentDu !== null && absentDu <= day ? 'absence sans date de retour' : null;
  }
  const [from, until] =
    absentDu !== null && absentDu > absentAu ? [absentAu, absentDu] : [absentDu, absentAu];
  const away = (from === null || from <= day) && day <= until;
  return away ? `absence jusqu’au ${frenchDay(until)} inclus` : null;
}

/** After the consultation the secretary may not hold the file, a client least of all (DESIGN §4.9). */
export const AFTER_CONSULTATION: ReadonlySet<Statut | null> = new Set<Statut>([
  'CONSULTATION_EFFECTUEE',
  'QUALIFIE',
  'CLIENT',
]);

export type LeadRules = {
  readonly langue: LanguageRule;
  /** False when staff named the people: then the parcours is their choice. */
  readonly byParcours: boolean;
  /** True when the team has coaches: coaching leads are then theirs. */
  readonly hasCoaches: boolean;
};

/** What keeps this person from receiving this lead, or null. */
export function leadObstacle(person: Person, lead: Lead, rules: LeadRules): Obstacle | null {
  const { fonction } = person.fiche;
  if (fonction === 'SECRETAIRE' && AFTER_CONSULTATION.has(lead.statut)) {
    const because =
      lead.statut === 'CLIENT'
        ? 'le secrétariat ne peut pas recevoir un client'
        : 'après la consultation, le secrétariat ne peut plus recevoir le lead';
    return { motif: 'SECRETARIAT', because };
  }
  if (rules.langue === 'EXIGER' && speaks(person, lead) === 'no') {
    return { motif: 'LANGUE', because: 'ne parle pas la langue du lead' };
  }
  return rules.byParcours ? parcoursObstacle(person, lead, rules.hasCoaches) : null;
}

function parcoursObstacle(person: Person, lead: Lead, hasCoaches: boolean): Obstacle | null {
  const coach = person.fiche.fonction === 'COACH';
  if (coach && lead.parcours === 'IMMIGRATION') {
    return { motif: 'PARCOURS', because: 'coach, et le lead est du parcours immigration' };
  }
  if (!coach && hasCoaches && lead.parcours === 'COACHING') {
    return { motif: 'PARCOURS', because: 'le lead est du parcours coaching, réservé aux coachs' };
  }
  return null;
}

/** `unsaid` when the lead or the person states nothing, or the lead says « Autre ». */
export function speaks(person: Person, lead: Pick<Lead, 'langue'>): 'yes' | 'no' | 'unsaid' {
  const stated: Langue | null = lead.langue === 'AUTRE' ? null : lead.langue;
  if (stated === null || person.fiche.langues.length === 0) return 'unsaid';
  return person.fiche.langues.includes(stated) ? 'yes' : 'no';
}

/** Code-unit order: the same on every machine, unlike a locale's. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
