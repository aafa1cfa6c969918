/** What the agency's settings say about one lead. */
import type { ModeMax, Scenario } from '../objects/vocabulary';
import { isKnownZone } from '../src/kernel/offset';
import { probableZone } from './local-time/place';
import type { Agency, Lead, Reglages } from './state';

/** A lead without parcours follows the settings of immigration, which is what Twenty gives a new lead. */
export const reglagesOf = (lead: Lead, agency: Agency): Reglages =>
  agency.reglages[lead.parcours ?? 'IMMIGRATION'];

/** How far MAX may go: the lead's own mode, else the scenario's, else the parcours' (DESIGN §5 modes). */
export function modeOf(lead: Lead, scenario: Scenario, agency: Agency): ModeMax {
  const { modes } = reglagesOf(lead, agency);
  return lead.modeMax ?? modes[scenario] ?? modes.parcours;
}

/** The zone in which the lead lives: its own, else the one of its country or number, else the agency's (DESIGN §2.12). */
export function zoneOf(lead: Lead, agency: Agency): string {
  if (isKnownZone(lead.fuseauHoraire)) return lead.fuseauHoraire;
  const { fuseauHoraire } = reglagesOf(lead, agency);
  return probableZone(lead, fuseauHoraire) ?? fuseauHoraire;
}
