/** From what people type ("Marie", "Sofia Ben Ali", "secrétariat") to a member of the team. */
import type { Fonction } from '../../objects/vocabulary';
import { FONCTION } from '../../objects/vocabulary';
import { fold } from './fold';
import type { Outcome } from './outcome';
import { bad, good } from './outcome';
import type { Person, Team } from './team';
import { fullName, roster } from './team';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** How people name a role without naming a person; already folded. */
const ROLE_WORDS: ReadonlyMap<string, Fonction> = new Map([
  ...words('SECRETAIRE', 'secretaire', 'secretaires', 'secretariat'),
  ...words('CONSEILLERE', 'conseillere', 'conseilleres', 'conseiller', 'conseillers'),
  ...words('DIRECTEUR', 'directeur', 'directrice', 'direction'),
  ...words('ADMINISTRATEUR', 'administrateur', 'administratrice', 'administration', 'admin'),
  ...words('COACH', 'coach', 'coachs', 'coaches'),
]);

function words(fonction: Fonction, ...texts: readonly string[]): [string, Fonction][] {
  return texts.map((text) => [text, fonction]);
}

/**
 * The one person `text` means: member id, full name (either order), first or last name, e-mail, or role when a single
 * person of that role receives leads. Nobody, someone who left and several are faults; several lists the candidates.
 */
export function findPerson(team: Team, text: string): Outcome<Person> {
  const people = roster(team);
  if (UUID.test(text.trim())) return byId(team, people, text.trim().toLowerCase());
  const wanted = bare(text);
  const named = people.filter((person) => namesOf(team, person).some((name) => name === wanted));
  const found = named.length > 0 ? named : byRole(people, wanted);
  if (found.length > 1) return bad(ambiguous(text, found));
  const [only] = found;
  return only ? good(only) : bad(unknown(team, people, text, wanted));
}

function byId(team: Team, people: readonly Person[], id: string): Outcome<Person> {
  const person = people.find((one) => one.membreId === id || one.fiche.id === id);
  if (person) return good(person);
  const membre = team.membres.get(id);
  if (membre) return bad(noFile(fullName(membre)));
  return bad(
    `« Répartition » : la personne ${id} est inconnue ou a quitté l’équipe (plus de compte Twenty) : ` +
      `choisissez parmi ${listOf(people)}.`,
  );
}

/** "à la secrétaire" → "secretaire", "Mme Roy" → "roy". */
const bare = (text: string): string =>
  fold(text)
    .replace(/^(?:(?:a la|a l|aux|au|a|pour|chez)\s+)+/, '')
    .replace(/^(?:(?:la|le|les|l|mme|madame|mlle|m|mr|monsieur)\s+)+/, '');

function namesOf(team: Team, person: Person): readonly string[] {
  const membre = team.membres.get(person.membreId);
  if (!membre) return [];
  const { prenom, nom, courriel } = membre;
  return [prenom, nom, `${prenom} ${nom}`, `${nom} ${prenom}`, courriel]
    .map(fold)
    .filter((name) => name !== '');
}

/** People of a role; among several, those who receive leads. */
function byRole(people: readonly Person[], wanted: string): readonly Person[] {
  const fonction = ROLE_WORDS.get(wanted);
  const all = people.filter((person) => person.fiche.fonction === fonction && fonction !== undefined);
  const receiving = all.filter((person) => person.fiche.recoitDesLeads);
  return receiving.length > 0 ? receiving : all;
}

const ambiguous = (text: string, found: readonly Person[]): string =>
  `« Répartition » : « ${text.trim()} » peut désigner ${listOf(found, 'et')} : écrivez le prénom et le nom.`;

function unknown(team: Team, people: readonly Person[], text: string, wanted: string): string {
  const membre = [...team.membres.values()].find((one) => {
    return (
      [fold(one.prenom), fold(one.nom), fold(`${one.prenom} ${one.nom}`)].includes(wanted) && wanted !== ''
    );
  });
  if (membre) return noFile(fullName(membre));
  return `« Répartition » : « ${text.trim()} » ne désigne personne de l’équipe : choisissez parmi ${listOf(people)}.`;
}

const noFile = (nom: string): string =>
  `« Répartition » : ${nom} n’a pas de fiche d’équipe : créez-la dans « Membres de l’équipe », puis recommencez.`;

const roleOf = (fonction: Fonction | null): string => {
  const option = FONCTION.find((one) => one.value === fonction);
  return option ? ` (${option.label.toLowerCase()})` : '';
};

/** "Marie Roy (conseillère), Sofia Ali (conseillère) et Ana Paz (secrétaire)". */
function listOf(people: readonly Person[], word = 'ou'): string {
  if (people.length === 0) return 'personne : aucune fiche d’équipe n’existe encore';
  const all = people.map((person) => `${person.nom}${roleOf(person.fiche.fonction)}`);
  return all.length === 1 ? all.join('') : `${all.slice(0, -1).join(', ')} ${word} ${all.at(-1) ?? ''}`;
}
