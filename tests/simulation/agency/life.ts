/** What staff and leads do all day: one act at a time, chosen by the seed among those that are possible. */
import { dice, type Dice } from '../../../src/sandbox/dice';
import type { Row } from '../../../src/sandbox/records/tables';
import { createImports } from '../../../src/twenty/imports';
import { createTransport } from '../../../src/twenty/transport';
import { rendezVousUrl } from '../../../webhooks/rendez-vous';
import { unsubscribeUrl } from '../../../webhooks/unsubscribe';
import { machine } from '../machine/globals';
import { virtualFetch } from '../machine/network';
import { PUBLIC_URL, TWENTY_URL } from './addresses';
import type { Provider } from './provider';
import { deskOf, type Desk } from './staff';
import { virtualClock, virtualWait, type Twenty } from './twenty';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const ANSWERS = [
  'Oui je suis motivée, je veux avancer maintenant',
  'Je stagne depuis des mois dans mon activité, je suis prêt à m’engager, budget 800 €',
  'pk pas, je sais pas trop',
  'Merci, à demain !',
  'Je peux payer 300 euros, c’est urgent',
];
export const AWAY = 'Réponse automatique : je suis absente du bureau, de retour lundi.';
export const STOPS = ['STOP', 'Arrêtez de m’écrire svp', 'désabonnez moi', 'ne me contactez plus'];
const BACK = 'START';
const ZONES = [
  '',
  'Europe/Paris',
  'Europe/Paris',
  'America/Toronto',
  'Africa/Casablanca',
  'Indian/Reunion',
  'Pacific/Noumea',
];

export type Life = {
  readonly twenty: Twenty;
  readonly provider: Provider;
  readonly dice: Dice;
  readonly counts: Map<string, number>;
  people: number;
};

export const newLife = (twenty: Twenty, provider: Provider, seed: number): Life => ({
  ...{ twenty, provider, counts: new Map(), people: 0 },
  dice: dice(Math.imul(seed, 2_246_822_519) + 11),
});

export type Roll = {
  int(min: number, max: number): number;
  pick<Item>(items: readonly Item[]): Item;
  chance(p: number): boolean;
};
export const rollOf = (throws: Dice): Roll => {
  const int = (min: number, max: number): number => min + Math.floor(throws.next() * (max - min + 1));
  return {
    int,
    pick: (items) => items[int(0, items.length - 1)] as (typeof items)[number],
    chance: (p) => throws.chance(p),
  };
};

type Scene = Life & { readonly roll: Roll; readonly desk: Desk; readonly now: number };
/** Null: not possible at this moment. */
type Act = (scene: Scene) => Promise<unknown> | null;

/** One act. What is refused or lost is the person's own affair. */
export function act(life: Life): void {
  const roll = rollOf(life.dice);
  const token = roll.pick([...life.twenty.sessions.values()]);
  const scene: Scene = { ...life, roll, desk: deskOf(token), now: machine.scheduler.now };
  for (let tries = 0; tries < 4; tries += 1) {
    const name = roll.pick(LOTS);
    const doing = ACTS[name]?.[1](scene);
    if (!doing) continue;
    life.counts.set(name, (life.counts.get(name) ?? 0) + 1);
    machine.scheduler.tell(`acte ${name};`);
    void doing.catch(() => undefined);
    return;
  }
}

const living = (row: Row): boolean => row.deletedAt === null || row.deletedAt === undefined;
const iso = (at: number): string => new Date(at).toISOString();
const some = (scene: Scene, object: string, wanted: (row: Row) => boolean = () => true): Row | undefined => {
  const rows = scene.twenty.rows(object).filter((row) => living(row) && wanted(row));
  return rows.length === 0 ? undefined : scene.roll.pick(rows);
};

const phone = (number: string): object => ({
  ...{ primaryPhoneNumber: number, primaryPhoneCountryCode: 'FR', primaryPhoneCallingCode: '+33' },
});

function leadFields({ roll, now }: Scene, n: number, life: Life): Record<string, unknown> {
  const coaching = roll.chance(0.6);
  const number = roll.chance(0.06) ? `1423456${String(10 + (n % 90))}` : `6${String(10_000_000 + n)}`;
  const canaux = ['SMS', 'WHATSAPP', 'COURRIEL'].filter(() => roll.chance(0.7));
  const known = roll.chance(0.05) && life.people > 2;
  return {
    ...{
      name: `Prénom${String(n)} Nom${String(n)}`,
      prenom: `Prénom${String(n)}`,
      parcours: coaching ? 'COACHING' : 'IMMIGRATION',
    },
    courriel: { primaryEmail: `p${String(known ? 1 : n)}@exemple.org` },
    telephone: phone(known ? '610000001' : number),
    ...{
      canauxAutorises: canaux,
      consentementLe: iso(now),
      fuseauHoraire: roll.pick(ZONES),
      pays: roll.pick(['', 'FR', 'CA', 'MA']),
    },
    ...{ message: roll.pick(['', ...ANSWERS]) },
    ...(roll.chance(0.15) && { modeMax: roll.pick(['CONSEIL', 'ASSISTE', 'AUTO']) }),
    ...(roll.chance(0.3) && { source: 'FORMULAIRE_WEB', cleExterne: `form-${String(n)}` }),
  };
}

const numberOf = (lead: Row): string => {
  const parts = lead.telephone as { primaryPhoneNumber?: string; primaryPhoneCallingCode?: string } | null;
  return `${parts?.primaryPhoneCallingCode ?? ''}${parts?.primaryPhoneNumber ?? ''}`;
};

const quarter = (at: number): number => Math.round(at / (15 * MINUTE)) * 15 * MINUTE;

function writes(scene: Scene, text: string): Promise<unknown> | null {
  const { provider, roll } = scene;
  const texted = provider.taken.filter(({ canal, toLead }) => canal !== 'COURRIEL' && toLead).slice(-30);
  const lead = some(scene, 'lead');
  const whom = texted.length > 0 && roll.chance(0.8) ? roll.pick(texted).to : lead && numberOf(lead);
  if (!whom) return null;
  const whatsapp = roll.chance(0.3);
  provider.receives(whom, text, whatsapp, roll.pick([0, 1, 1, 1, 1, 2]));
  return Promise.resolve();
}

const changeMessage =
  (statut: readonly string[], data: (scene: Scene, message: Row) => Record<string, unknown> | 'remove') =>
  (scene: Scene) => {
    const message = some(scene, 'messageMax', (row) => statut.includes(String(row.statut)));
    if (!message) return null;
    const change = data(scene, message);
    return change === 'remove'
      ? scene.desk.remove('messageMax', message.id)
      : scene.desk.update('messageMax', message.id, change);
  };

const changeLead = (data: (scene: Scene, lead: Row) => Record<string, unknown>) => (scene: Scene) => {
  const lead = some(scene, 'lead');
  return lead ? scene.desk.update('lead', lead.id, data(scene, lead)) : null;
};

function changeRendezVous(
  wanted: (row: Row, now: number) => boolean,
  data: (scene: Scene, row: Row) => Record<string, unknown>,
) {
  return (scene: Scene): Promise<unknown> | null => {
    const one = some(scene, 'rendezVous', (row) => wanted(row, scene.now));
    return one ? scene.desk.update('rendezVous', one.id, data(scene, one)) : null;
  };
}
const standing = (row: Row): boolean => row.statut === 'PLANIFIE' || row.statut === 'CONFIRME';
const debutOf = (row: Row): number => Date.parse(String(row.debut));

const member = ({ roll, twenty }: Scene): string => roll.pick(twenty.members).id;

async function dropFile(scene: Scene): Promise<unknown> {
  const { twenty, roll, desk } = scene;
  const from = scene.now % 1_000_000;
  const rows = Array.from({ length: roll.int(1, 12) }, (_none, n) => {
    const id = String(from * 13 + n);
    return `Import${id};Amina;amina.${id}@exemple.org;06${String(20_000_000 + ((from + n) % 60_000_000))};Lyon`;
  });
  const content = Buffer.from(['Nom;Prénom;Courriel;Téléphone;Ville', ...rows].join('\n'));
  const transport = createTransport({
    ...{ url: TWENTY_URL, apiKey: twenty.apiKey, clock: virtualClock },
    wait: virtualWait,
  });
  const fichier = await createImports(transport, { remember: () => undefined, isOwn: () => false }).upload(
    'fichier',
    'leads.csv',
    content,
  );
  return desk.create('importLeads', {
    ...{ name: 'Import', fichier: [fichier], parcours: roll.pick(['IMMIGRATION', 'COACHING']) },
    ...(roll.chance(0.5) && { strategie: 'EGALE', demande: '' }),
  });
}

const ACTS: Readonly<Record<string, readonly [number, Act]>> = {
  'nouveau lead': [
    14,
    (scene) => {
      scene.counts.set('personnes', (scene.counts.get('personnes') ?? 0) + 1);
      const n = scene.counts.get('personnes') ?? 0;
      return scene.desk.create('lead', leadFields(scene, n, { ...scene, people: n }));
    },
  ],
  'confie un lead': [
    4,
    changeLead((scene) => ({ conseillereId: scene.roll.chance(0.1) ? null : member(scene) })),
  ],
  'change le mode': [
    2,
    changeLead(({ roll }) => ({ modeMax: roll.pick([null, 'AUTO', 'ASSISTE', 'CONSEIL']) })),
  ],
  'change les accords': [
    1,
    changeLead(({ roll }) => ({
      canauxAutorises: ['SMS', 'WHATSAPP', 'COURRIEL'].filter(() => roll.chance(0.6)),
    })),
  ],
  'change le statut': [
    5,
    changeLead(({ roll, now }) => {
      const statut = roll.pick([
        'CONTACTE',
        'A_RECONTACTER',
        'QUALIFIE',
        'NON_QUALIFIE',
        'PAS_INTERESSE',
        'CONSULTATION_EFFECTUEE',
        'CONSULTATION_MANQUEE',
      ]);
      return {
        statut,
        ...(statut === 'A_RECONTACTER' && { prochainRappel: iso(now + roll.int(1, 72) * HOUR) }),
      };
    }),
  ],
  'fait un client': [
    2,
    changeLead(({ roll, now }) => ({
      statut: 'CLIENT',
      ...(roll.chance(0.7) && { paiementInitialLe: iso(now) }),
    })),
  ],
  'note une vente': [
    1,
    changeLead(({ roll }) => ({ statutCoaching: roll.pick(['GAGNE', 'PERDU', 'EN_REFLEXION']) })),
  ],
  'note un appel': [2, changeLead(() => ({ appelRealise: 'OUI' }))],
  'désabonne à la main': [
    1,
    changeLead(({ now, roll }) => ({ desabonneLe: roll.chance(0.7) ? iso(now) : null })),
  ],
  'prend rendez-vous par la date': [
    3,
    changeLead(({ roll, now }) => ({
      statut: 'RENDEZ_VOUS_PRIS',
      dateRendezVous: iso(quarter(now + roll.int(2, 120) * HOUR)),
    })),
  ],
  'prend rendez-vous': [
    8,
    (scene) => {
      const { roll, now, desk } = scene;
      const lead = some(scene, 'lead');
      if (!lead) return null;
      return desk.create('rendezVous', {
        ...{
          name: 'Appel',
          leadId: lead.id,
          debut: iso(quarter(now + roll.int(1, 100) * HOUR)),
          dureeMinutes: 30,
        },
        ...{ statut: 'PLANIFIE', responsableId: member(scene), typeConsultation: 'VISIO' },
      });
    },
  ],
  'déplace un rendez-vous': [
    4,
    changeRendezVous(standing, ({ roll, now }) => ({ debut: iso(quarter(now + roll.int(1, 90) * HOUR)) })),
  ],
  'annule un rendez-vous': [
    2,
    changeRendezVous(standing, ({ roll }) => ({ statut: roll.pick(['ANNULE', 'REPORTE']) })),
  ],
  'note un résultat': [
    5,
    changeRendezVous(
      (row, now) => standing(row) && debutOf(row) < now,
      ({ roll }) => ({ statut: roll.pick(['EFFECTUE', 'EFFECTUE', 'MANQUE', 'MANQUE_PAR_NOUS']) }),
    ),
  ],
  'note une tentative': [
    3,
    (scene) => {
      const lead = some(scene, 'lead');
      if (!lead) return null;
      const resultat = scene.roll.pick(['REPONDU', 'PAS_DE_REPONSE', 'RAPPEL_DEMANDE', 'PAS_INTERESSE']);
      return scene.desk.create('tentativeContact', {
        name: 'Appel',
        leadId: lead.id,
        canal: 'TELEPHONE',
        resultat,
        le: iso(scene.now),
      });
    },
  ],
  'approuve un brouillon': [12, changeMessage(['A_VALIDER'], () => ({ statut: 'APPROUVE' }))],
  'corrige et approuve': [
    3,
    changeMessage(['A_VALIDER'], (_scene, { corps }) => ({
      corps: `${String(corps)} À vous.`,
      statut: 'APPROUVE',
    })),
  ],
  'annule un message': [
    2,
    changeMessage(['A_VALIDER', 'PLANIFIE', 'APPROUVE'], () => ({ statut: 'ANNULE' })),
  ],
  'jette un message': [1, changeMessage(['A_VALIDER', 'PLANIFIE', 'APPROUVE', 'INCERTAIN'], () => 'remove')],
  'écrit à la main': [
    1,
    (scene) => {
      const lead = some(scene, 'lead');
      if (!lead) return null;
      return scene.desk.create('messageMax', {
        ...{
          name: 'À la main',
          leadId: lead.id,
          canal: scene.roll.pick(['SMS', 'COURRIEL']),
          scenario: 'MANUEL',
        },
        ...{
          corps: `Bonjour, un mot de ma part (${String(scene.now)})`,
          sujet: 'Bonjour',
          statut: 'APPROUVE',
          sens: 'SORTANT',
        },
      });
    },
  ],
  'change les réglages': [
    1,
    (scene) => {
      const reglage = some(scene, 'reglageMax');
      if (!reglage) return null;
      return scene.desk.update(
        'reglageMax',
        reglage.id,
        scene.roll.pick([
          { mode: 'AUTO' },
          { mode: 'AUTO' },
          { mode: 'ASSISTE' },
          { mode: 'CONSEIL' },
          { modeCoach02: 'AUTO' },
          { modeCoach02: null },
          { strategie: 'TOUR_DE_ROLE' },
          { strategie: 'EGALE' },
          { strategie: null },
          { heureFin: '18:00' },
          { heureFin: 'tard' },
          { heureFin: '20:00' },
        ]),
      );
    },
  ],
  'change l’équipe': [
    1,
    (scene) => {
      const fiche = some(scene, 'membreEquipe');
      if (!fiche) return null;
      const today = iso(scene.now).slice(0, 10);
      return scene.desk.update(
        'membreEquipe',
        fiche.id,
        scene.roll.pick([
          { recoitDesLeads: true },
          { recoitDesLeads: false },
          { capacite: 5 },
          { capacite: null },
          { absentDu: today, absentAu: today },
          { fonction: 'SECRETAIRE' },
          { fonction: 'CONSEILLERE' },
          { fonction: 'COACH' },
        ]),
      );
    },
  ],
  'demande une distribution': [
    2,
    ({ desk, roll }) =>
      desk.create('attribution', {
        ...{
          name: 'Distribution',
          nombre: roll.int(1, 10),
          strategie: roll.pick(['EGALE', 'TOUR_DE_ROLE', 'MOINS_CHARGE']),
        },
        statut: roll.pick(['APERCU', 'APERCU', 'A_APPLIQUER']),
      }),
  ],
  'applique une distribution': [
    2,
    (scene) => {
      const one = some(scene, 'attribution', ({ statut }) => statut === 'APERCU');
      return one ? scene.desk.update('attribution', one.id, { statut: 'A_APPLIQUER' }) : null;
    },
  ],
  'annule une distribution': [
    1,
    (scene) => {
      const one = some(scene, 'attribution', ({ statut }) => statut === 'APPLIQUEE');
      return one ? scene.desk.update('attribution', one.id, { statut: 'ANNULEE' }) : null;
    },
  ],
  'dépose un fichier': [1, dropFile],
  'lance un import': [
    2,
    (scene) => {
      const one = some(scene, 'importLeads', ({ statut }) => statut === 'APERCU');
      return one ? scene.desk.update('importLeads', one.id, { statut: 'A_IMPORTER' }) : null;
    },
  ],
  'annule un import': [
    1,
    (scene) => {
      const one = some(scene, 'importLeads', ({ statut }) => statut === 'TERMINE' || statut === 'EN_COURS');
      return one ? scene.desk.update('importLeads', one.id, { statut: 'ANNULE' }) : null;
    },
  ],
  'jette un lead': [
    1,
    (scene) => {
      const lead = some(scene, 'lead');
      return lead ? scene.desk.remove('lead', lead.id) : null;
    },
  ],
  'reprend un lead': [
    1,
    (scene) => {
      const gone = scene.twenty.rows('lead').filter((row) => !living(row));
      return gone.length === 0 ? null : scene.desk.restore('lead', scene.roll.pick(gone).id);
    },
  ],
  répond: [10, (scene) => writes(scene, scene.roll.pick(ANSWERS))],
  'est absent': [2, (scene) => writes(scene, AWAY)],
  'dit stop': [2, (scene) => writes(scene, scene.roll.pick(STOPS))],
  revient: [1, (scene) => writes(scene, BACK)],
  'se désabonne d’un clic': [
    1,
    (scene) => {
      const lead = some(scene, 'lead');
      if (!lead) return null;
      const body = 'List-Unsubscribe=One-Click';
      return virtualFetch(unsubscribeUrl(PUBLIC_URL, lead.id, scene.twenty.secret), { method: 'POST', body });
    },
  ],
  'répond sur la page': [
    3,
    (scene) => {
      const one = some(scene, 'rendezVous', standing);
      if (!one) return null;
      const geste = scene.roll.pick(['confirmer', 'confirmer', 'annuler']);
      const body = new URLSearchParams({ geste, de: iso(debutOf(one)) }).toString();
      return virtualFetch(rendezVousUrl(PUBLIC_URL, one.id, scene.twenty.secret), { method: 'POST', body });
    },
  ],
};

/** Each act as often as it weighs. */
const LOTS: readonly string[] = Object.entries(ACTS).flatMap(([name, [weight]]) =>
  Array.from({ length: weight }, () => name),
);
export const DAY_MS = DAY;
