/** An ordinary mix of leads, for figures: most are quiet, some wait for a message, some have an appointment, few are new. */
import { days, hours, minus, plus } from '../../src/kernel/time';
import type { Agency, LeadState } from '../../workflows/state';
import { aLead, anAgency, aNotification, aRendezVous, aState, NOW } from './builders';
import { World } from './world';

const ZONES = ['', 'Europe/Paris', 'America/Toronto', 'Africa/Casablanca'];

/** Of 20 leads: 1 just arrived, 2 with fresh questions, 4 with an appointment and its reminders, 3 immigration, 10 quiet. */
export function anOrdinaryMix(
  count: number,
  agency: Agency = anAgency({ mode: 'AUTO' }),
): readonly LeadState[] {
  return Array.from({ length: count }, (_, index) => lived(index, agency));
}

function lived(index: number, agency: Agency): LeadState {
  const id = `lead-${index}`;
  const kind = index % 20;
  const fuseauHoraire = ZONES[index % ZONES.length] ?? '';
  const known = { id, fuseauHoraire, conseillereId: 'marie', attribueLe: minus(NOW, days(20)) };
  const notifications = [aNotification({ leadId: id, createdAt: minus(NOW, days(20)) })];
  const before = { createdAt: minus(NOW, days(20)) };
  if (kind === 0)
    return aState({ lead: aLead({ id, statut: null, source: null, statutCoaching: null, fuseauHoraire }) });
  if (kind <= 2)
    return settled(aState({ lead: aLead({ ...known, modeMax: 'ASSISTE' }), notifications }), agency);
  if (kind <= 6) {
    const lead = aLead({ ...known, ...before, statutCoaching: 'APPEL_PLANIFIE', statut: 'RENDEZ_VOUS_PRIS' });
    const debut = plus(NOW, days(2) + hours(index % 30));
    const rendezVous = [
      aRendezVous({ id: `rdv-${index}`, leadId: id, debut, updatedAt: minus(NOW, days(1)) }),
    ];
    return settled(aState({ lead, rendezVous, notifications }), agency);
  }
  const parcours = kind <= 9 ? 'IMMIGRATION' : 'COACHING';
  const lead = aLead({ ...known, ...before, parcours, statut: 'CONTACTE' });
  return settled(aState({ lead, notifications }), agency);
}

/** What is due has left: an appointment of yesterday has its invitation already. */
const settled = (state: LeadState, agency: Agency): LeadState => new World(state, agency, NOW).settle().state;
