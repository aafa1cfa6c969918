/** An appointment, and the times that may take its place, in the words and the zone of who reads. */
import { reglagesOf, zoneOf } from '../../workflows/agency';
import { zoneName } from '../../workflows/local-time/name';
import { holderOf } from '../../workflows/rendez-vous/appointment';
import { whereOf } from '../../workflows/rendez-vous/said';
import type { Agency, Lead, RendezVous } from '../../workflows/state';
import { frenchDate, frenchDateTime, frenchTime } from '../kernel/time';
import type { Slot, Day } from './slots';
import { unbroken } from './words';
import type { Spoken } from './rendez-vous';

/** Whose words: the lead's zone, and its name when the agency's is another. */
export type Reader = { readonly zone: string; readonly foreign: string | null };

export function readerOf(lead: Lead, agency: Agency): Reader {
  const zone = zoneOf(lead, agency);
  const own = reglagesOf(lead, agency).fuseauHoraire;
  return { zone, foreign: zone === own ? null : zoneName(zone) };
}

/** "mardi 24 novembre à 14 h 30 (heure de Montréal)". */
export const momentFor = (at: Date, { zone, foreign }: Reader): string =>
  unbroken(frenchDateTime(at, zone)) + (foreign === null ? '' : ` (${foreign})`);

export function spokenTo(reader: Reader, rendezVous: RendezVous, lead: Lead, agency: Agency): Spoken {
  const { debut, dureeMinutes, typeConsultation, lieu } = rendezVous;
  const lienVisio = rendezVous.lienVisio.trim();
  const online =
    lienVisio !== '' && (typeConsultation === 'VISIO' || (typeConsultation === null && lieu.trim() === ''));
  return {
    debut,
    when: debut === null ? 'Date à choisir' : momentFor(debut, reader),
    dureeMinutes,
    withWhom: agency.membres.get(holderOf(rendezVous, lead) ?? '')?.prenom ?? '',
    where: online ? 'en visioconférence' : whereOf({ typeConsultation, lieu, lienVisio: '' }),
    lienVisio: online ? lienVisio : '',
  };
}

export const slotFor = (at: Date, reader: Reader): Slot => ({
  at,
  time: unbroken(frenchTime(at, reader.zone)),
  when: momentFor(at, reader),
});

/** By the reader's own days, in order. */
export function daysOf(slots: readonly Date[], reader: Reader): readonly Day[] {
  const days = new Map<string, Slot[]>();
  for (const at of slots) {
    const name = frenchDate(at, reader.zone);
    const day = days.get(name);
    if (day) day.push(slotFor(at, reader));
    else days.set(name, [slotFor(at, reader)]);
  }
  return [...days].map(([name, slots]) => ({ name, slots }));
}
