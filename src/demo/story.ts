/**
 * The demo's story, as acts: what the team does in Twenty, and how far the clock then runs. What MAX does in answer is not
 * written here; it is read back from Twenty and printed.
 */
import { hours, minutes, plus } from '../kernel/time';
import type { World } from './world';

export type Act = { readonly title: string; readonly play: (world: World) => Promise<void> };

/** A Tuesday at 9:30 in Paris: winter time, no public holiday that week. */
export const STORY_START = new Date('2026-12-01T08:30:00.000Z');

const phone = (number: string): Readonly<Record<string, string>> => ({
  primaryPhoneNumber: number,
  primaryPhoneCountryCode: 'FR',
  primaryPhoneCallingCode: '+33',
});

const consent = (at: Date, ...canaux: readonly string[]): Readonly<Record<string, unknown>> => ({
  canauxAutorises: canaux,
  consentementLe: at.toISOString(),
  consentementTexte: 'J’accepte d’être contacté(e) au sujet de ma demande.',
});

type Memory = { readonly ids: Map<string, string> };

export function story(): readonly Act[] {
  const memory: Memory = { ids: new Map() };
  return [
    newLead(memory),
    assignment(memory),
    draftToApprove(memory),
    anAnswer(memory),
    autoAtNight(memory),
    appointmentMoves(memory),
    reminders(memory),
    noAnswer(memory),
    optOutInWords(memory),
    silence(memory),
    senselessSetting(),
    lostWebhooks(memory),
  ];
}

const newLead = (memory: Memory): Act => ({
  title: 'Un lead arrive',
  async play({ staff, settle }) {
    const id = await staff.create('lead', {
      name: 'Nadia Haddad',
      prenom: 'Nadia',
      parcours: 'IMMIGRATION',
      courriel: { primaryEmail: 'nadia.haddad@example.org' },
      telephone: phone('612345678'),
      message: 'Bonjour, je voudrais m’installer au Québec avec ma famille.',
    });
    memory.ids.set('nadia', id);
    await settle();
  },
});

const assignment = (memory: Memory): Act => ({
  title: 'La directrice confie le lead à Marie',
  async play({ staff, settle, member }) {
    await staff.update('lead', known(memory, 'nadia'), { conseillereId: member('Marie').id });
    await settle();
  },
});

const draftToApprove = (memory: Memory): Act => ({
  title: 'Coaching en mode ASSISTÉ : MAX propose, la coach corrige et approuve',
  async play({ staff, settle, clock }) {
    const id = await staff.create('lead', {
      name: 'Léa Martin',
      prenom: 'Léa',
      parcours: 'COACHING',
      telephone: phone('623456789'),
      message: 'Je stagne dans mon activité, je ne sais plus par où commencer.',
      ...consent(clock.now(), 'SMS'),
    });
    memory.ids.set('lea', id);
    await settle();
    const draft = (await staff.list('messagesMax', 'cle leadId statut corps')).find(
      (message) => message['leadId'] === id,
    );
    if (!draft) return;
    await staff.update('messageMax', draft.id, {
      corps: `${String(draft['corps'])}\nJe te lis personnellement. Sofia`,
      statut: 'APPROUVE',
    });
    await settle();
  },
});

/** As the door of received messages records it. */
const received = (leadId: string, at: Date, corps: string): Readonly<Record<string, unknown>> => ({
  name: 'SMS reçu',
  cle: `demo.${leadId}.${at.toISOString()}`,
  leadId,
  sens: 'ENTRANT',
  canal: 'SMS',
  statut: 'RECU',
  envoyeLe: at.toISOString(),
  corps,
});

const anAnswer = (memory: Memory): Act => ({
  title: 'Léa répond : MAX lit sa réponse, avec les mots qui l’ont décidé',
  async play({ staff, settle, clock, advanceTo }) {
    await advanceTo(plus(clock.now(), hours(2)));
    const answer =
      'Je n’arrive pas à trouver des clients, je suis à bout. Oui, je suis prête à m’engager maintenant, j’ai environ 800 €.';
    await staff.create('messageMax', received(known(memory, 'lea'), clock.now(), answer));
    await settle();
  },
});

const autoAtNight = (memory: Memory): Act => ({
  title: 'La coach passe en mode AUTO ; un lead écrit à 22 h 30, MAX attend le matin',
  async play({ staff, settle, clock, advanceTo }) {
    const coaching = (await staff.list('reglagesMax', 'cle')).find(
      (reglage) => reglage['cle'] === 'reglages.coaching',
    );
    if (coaching) await staff.update('reglageMax', coaching.id, { mode: 'AUTO' });
    await advanceTo(new Date('2026-12-01T21:30:00.000Z'));
    const id = await staff.create('lead', {
      name: 'Karim Benali',
      prenom: 'Karim',
      parcours: 'COACHING',
      telephone: phone('634567890'),
      courriel: { primaryEmail: 'karim.benali@example.org' },
      message: 'Prêt à m’engager, je veux changer de vie professionnelle.',
      ...consent(clock.now(), 'SMS', 'COURRIEL'),
    });
    memory.ids.set('karim', id);
    await settle();
    await advanceTo(new Date('2026-12-02T08:05:00.000Z'));
  },
});

const appointmentMoves = (memory: Memory): Act => ({
  title: 'Karim prend rendez-vous, puis le rendez-vous est déplacé d’un jour',
  async play({ staff, settle, member, clock, advanceTo }) {
    const id = await staff.create('rendezVous', {
      name: 'Appel découverte de Karim',
      leadId: known(memory, 'karim'),
      responsableId: member('Sofia').id,
      debut: '2026-12-04T13:30:00.000Z',
      dureeMinutes: 30,
      typeConsultation: 'VISIO',
      statut: 'PLANIFIE',
    });
    memory.ids.set('rendezVous', id);
    await settle();
    await advanceTo(plus(clock.now(), hours(2)));
    await staff.update('rendezVous', id, { debut: '2026-12-05T13:30:00.000Z' });
    await settle();
  },
});

const reminders = (memory: Memory): Act => ({
  title: 'Les jours passent : la veille, le matin, une heure avant',
  async play({ staff, settle, advanceTo }) {
    await advanceTo(new Date('2026-12-05T14:00:00.000Z'));
    await staff.update('rendezVous', known(memory, 'rendezVous'), { statut: 'EFFECTUE' });
    await settle();
  },
});

const noAnswer = (memory: Memory): Act => ({
  title: 'Hugo ne répond pas : une relance, puis une motivation faible ; Karim reçoit le suivi après l’appel',
  async play({ staff, settle, clock, advanceTo }) {
    await advanceTo(new Date('2026-12-07T09:00:00.000Z'));
    const id = await staff.create('lead', {
      name: 'Hugo Petit',
      prenom: 'Hugo',
      parcours: 'COACHING',
      telephone: phone('667890123'),
      ...consent(clock.now(), 'SMS'),
    });
    memory.ids.set('hugo', id);
    await settle();
    await advanceTo(new Date('2026-12-12T11:00:00.000Z'));
  },
});

const optOutInWords = (memory: Memory): Act => ({
  title: 'Hugo demande avec ses mots de ne plus lui écrire : désabonné, confirmé une fois',
  async play({ staff, settle, clock }) {
    await staff.create(
      'messageMax',
      received(known(memory, 'hugo'), clock.now(), 'Laissez-moi tranquille svp'),
    );
    await settle();
  },
});

const silence = (memory: Memory): Act => ({
  title: 'Inès a un rendez-vous, puis ne veut plus de messages : plus rien ne part',
  async play({ staff, settle, clock, advanceTo }) {
    const id = await staff.create('lead', {
      name: 'Inès Roy',
      prenom: 'Inès',
      parcours: 'COACHING',
      telephone: phone('645678901'),
      ...consent(clock.now(), 'SMS'),
    });
    memory.ids.set('ines', id);
    await staff.create('rendezVous', {
      name: 'Appel découverte d’Inès',
      leadId: id,
      debut: '2026-12-15T10:00:00.000Z',
      statut: 'PLANIFIE',
    });
    await settle();
    await staff.update('lead', id, { desabonneLe: clock.now().toISOString() });
    await settle();
    await staff.update('lead', known(memory, 'nadia'), { statut: 'PAS_INTERESSE' });
    await settle();
    await advanceTo(new Date('2026-12-15T11:00:00.000Z'));
  },
});

const senselessSetting = (): Act => ({
  title: 'Un réglage impossible est signalé sur sa fiche, l’ancienne valeur reste en vigueur',
  async play({ staff, settle }) {
    const coaching = (await staff.list('reglagesMax', 'cle')).find(
      (reglage) => reglage['cle'] === 'reglages.coaching',
    );
    if (!coaching) return;
    await staff.update('reglageMax', coaching.id, { heureFin: '25:00', fuseauHoraire: 'Europe/Pariss' });
    await settle();
  },
});

const lostWebhooks = (memory: Memory): Act => ({
  title: 'Twenty perd un webhook : le balayage retrouve le lead',
  async play({ staff, settle, loseWebhooks, clock, advanceTo }) {
    await loseWebhooks(async () => {
      const id = await staff.create('lead', {
        name: 'Paul Tremblay',
        prenom: 'Paul',
        parcours: 'IMMIGRATION',
        telephone: phone('656789012'),
      });
      memory.ids.set('paul', id);
      await settle();
    });
    await advanceTo(plus(clock.now(), minutes(6)));
  },
});

function known(memory: Memory, name: string): string {
  const id = memory.ids.get(name);
  if (id === undefined) throw new Error(`the story has not met ${name} yet`);
  return id;
}
