/** How the import calls people, counts and rows in its sentences. */
import type { Draft } from './draft';
import type { Someone } from './people';

/** "Amina Diallo (ligne 12)", "Amina Diallo (déjà dans Twenty)". */
export const nameOfSomeone = ({ name, row }: Someone): string => {
  const where = row === null ? 'déjà dans Twenty' : `ligne ${String(row)}`;
  return `${name.trim() === '' ? 'un lead sans nom' : name} (${where})`;
};

type Contacts = Pick<Draft, 'courriels' | 'telephones'>;

/** "même courriel et même téléphone". */
export function inCommon(a: Contacts, b: Contacts): string {
  const parts = [
    a.courriels.some((one) => b.courriels.includes(one)) ? 'même courriel' : '',
    a.telephones.some((one) => b.telephones.includes(one)) ? 'même téléphone' : '',
  ];
  return parts.filter((part) => part !== '').join(' et ');
}

/** French counts: "0 ligne", "1 ligne", "12 lignes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count > 1 ? many : one}`;

/** 12345 → "12 345", with a space that does not break. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u202F');
