/** CONSEIL: MAX writes the next step it advises into `lectureMax`, and never over what a person wrote there. */
import { CANAL } from '../../objects/vocabulary';
import type { Route } from '../delivery/address';
import type { Lead } from '../state';

const WITHOUT_ROUTE =
  'Conseil de MAX : demander à la personne par quel canal lui écrire, puis lui poser les trois questions de pré-qualification.';
const through = (canal: string): string =>
  `Conseil de MAX : poser à la personne les trois questions de pré-qualification, par ${canal}.`;

/** Every advice this file can give: what stands in the field is ours when it is one of these. */
const OURS: ReadonlySet<string> = new Set([WITHOUT_ROUTE, ...CANAL.map(({ label }) => through(label))]);

export function adviceFor(route: Route): string {
  if (!route.ok) return WITHOUT_ROUTE;
  return through(CANAL.find(({ value }) => value === route.canal)?.label ?? route.canal);
}

/** Rich text comes back from Twenty with its own spacing. */
const normal = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export const isOurs = (lead: Lead): boolean =>
  lead.lectureMax.trim() === '' || OURS.has(normal(lead.lectureMax));
export const isSaid = (lead: Lead, advice: string): boolean => normal(lead.lectureMax) === advice;
