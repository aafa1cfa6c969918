/** 2,000 first messages of a coach, and the service killed while they leave. */
import { minutes, plus } from '../../src/kernel/time';
import { nextAllowed } from '../../workflows/delivery/quiet-hours';
import type { Dice } from './dice';
import { bringDown } from './falls';
import { recoveryOf, type Result } from './figures';
import { createMany, listAll, update, type Node } from './records';
import { pause } from './service';
import type { Stage } from './stage';

export type Size = { readonly sends: number; readonly kills: number; readonly wiped?: boolean };

/** Asked of the provider at the latest a minute after a message became INCERTAIN; then there is time to send it again. */
const SETTLED_WITHIN = 240_000;
const SENT: readonly string[] = ['ENVOYE', 'DELIVRE', 'LU'];

export async function crashSends(
  stage: Stage,
  dice: Dice,
  { sends, kills, wiped = false }: Size,
): Promise<Result> {
  const start = performance.now();
  await setAutomatic(stage);
  await createMany(stage, 'leads', 'Lead', leads(sends));
  const interrupted = new Set<string>();
  const falls = await bringDown(stage, dice, {
    kills,
    total: sends,
    // Counted here, where the provider tells its calls: it costs nothing.
    askEveryMs: 5,
    done: () => Promise.resolve(new Set(stage.calls.map(({ to }) => to)).size),
    meanwhile: async () => {
      await noteInFlight(stage, interrupted);
      if (wiped) await stage.wipe();
    },
  });
  const messages = await settled(stage, sends, interrupted);
  await falls.standing.kill();
  return {
    ...ended(stage, messages, sends, interrupted),
    ...{ home: stage.home, size: sends, kills: falls.kills },
    scenario: wiped ? 'sends, home wiped at each kill' : 'sends',
    ...recoveryOf(falls),
    seconds: (performance.now() - start) / 1_000,
  };
}

/** Messages may leave at any hour; the day is a matter of the zone. */
export async function setAutomatic(stage: Stage): Promise<void> {
  const reglages = await listAll(stage, 'reglagesMax', 'cle');
  const coaching = reglages.find(({ cle }) => cle === 'reglages.coaching');
  const hours = { heureDebut: '00:00', heureFin: '23:59', joursFeries: 'AUCUN' };
  await update(stage, 'reglageMax', coaching?.id ?? '', { mode: 'AUTO', ...hours });
}

/** Somewhere it is not Sunday, whenever this runs, for the next half hour. */
function workingZone(): string {
  const hours = { de: { hour: 0, minute: 0 }, a: { hour: 23, minute: 59 }, closed: 'AUCUN' };
  const soon = [new Date(), plus(new Date(), minutes(30))];
  const zones = ['Europe/Paris', 'America/Toronto', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tokyo'];
  const zone = zones.find((one) => soon.every((at) => nextAllowed(at, hours, one) === at));
  if (zone === undefined) throw new Error('nowhere a working day');
  return zone;
}

const phoneOf = (n: number): string => String(610_000_000 + n);
const nameOf = (n: number): string => `Chute ${n}`;
/** A lead that `leads` made. */
export const isOfSends = (name: string): boolean => /^Chute \d+$/.test(name);

export function leads(total: number, from = 0): readonly object[] {
  const fuseauHoraire = workingZone();
  return Array.from({ length: total }, (_none, at) => from + at).map((n) => ({
    name: nameOf(n),
    prenom: `P${n}`,
    parcours: 'COACHING',
    telephone: {
      primaryPhoneNumber: phoneOf(n),
      primaryPhoneCountryCode: 'FR',
      primaryPhoneCallingCode: '+33',
    },
    fuseauHoraire,
    canauxAutorises: ['SMS'],
    consentementLe: new Date().toISOString(),
  }));
}

/** What the kill caught between claim and record. */
async function noteInFlight(stage: Stage, interrupted: Set<string>): Promise<void> {
  const claimed = await listAll(stage, 'messagesMax', '', { statut: { eq: 'ENVOI_EN_COURS' } });
  for (const { id } of claimed) interrupted.add(id);
}

// What is planned for later, the reminder to those who do not answer, is none of this run's business.
const FIRST = { cle: { startsWith: 'coach-01.questions.' } };

/** Waits until every message left and says so; what is found uncertain on the way is remembered. */
export async function settled(
  stage: Stage,
  sends: number,
  interrupted: Set<string>,
  within = SETTLED_WITHIN,
): Promise<readonly Node[]> {
  const start = performance.now();
  for (;;) {
    const messages = await listAll(stage, 'messagesMax', 'statut destinataire', FIRST);
    for (const { id, statut } of messages) if (statut === 'INCERTAIN') interrupted.add(id);
    const sent = messages.filter(({ statut }) => SENT.includes(String(statut)));
    if (sent.length >= sends || performance.now() - start > within) return messages;
    await pause(1_000);
  }
}

export function ended(
  stage: Stage,
  messages: readonly Node[],
  sends: number,
  interrupted: ReadonlySet<string>,
) {
  const byNumber = new Map<string, number>();
  for (const { to } of stage.calls) byNumber.set(to, (byNumber.get(to) ?? 0) + 1);
  const numbers = Array.from({ length: sends }, (_none, n) => `+33${phoneOf(n)}`);
  const told = new Map(messages.map(({ destinataire, statut }) => [String(destinataire), String(statut)]));
  const untrue = numbers.filter((to) => SENT.includes(told.get(to) ?? '') !== byNumber.has(to));
  const resolved = messages.filter(
    ({ id, statut }) => interrupted.has(id) && statut !== 'INCERTAIN' && statut !== 'ENVOI_EN_COURS',
  );
  const statuts = [...new Set(told.values())].filter((statut) => !SENT.includes(statut));
  return {
    lost: numbers.filter((to) => !byNumber.has(to)).length,
    doubled: [...byNumber.values()].reduce((sum, times) => sum + times - 1, 0),
    uncertain: interrupted.size,
    resolved: resolved.length,
    faults: [
      ...(untrue.length > 0 ? [`${untrue.length} records that do not say what happened`] : []),
      ...(statuts.length > 0 ? [`left as ${statuts.join(', ')}`] : []),
      ...(messages.length === sends ? [] : [`${messages.length} messages for ${sends} leads`]),
    ],
  };
}
