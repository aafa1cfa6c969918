/**
 * An import carried out: what it will do stored in its record before the first write, then leads made in batches under keys of
 * their meaning, already with whom they are for, then known leads completed. Cut short anywhere, the same file is read again,
 * and what is there is not made a second time (DESIGN §2.1, §2.4).
 */
import { arriving, placesOf, type Arrival } from '../../../workflows/lead-import/arrivals';
import { nextBatch, progressOf } from '../../../workflows/lead-import/batches';
import { importPrint, newImportLedger, writeImportLedger } from '../../../workflows/lead-import/ledger';
import type { ImportLedger } from '../../../workflows/lead-import/ledger';
import type { NewLead } from '../../../workflows/lead-import/people';
import type { Completion, ImportPlan } from '../../../workflows/lead-import/plan';
import { renderImportRefusal } from '../../../workflows/lead-import/preview';
import { settled } from '../../../workflows/lead-import/settle';
import { noted } from '../../../workflows/lead-import/shape';
import type { OrderHands } from '../orders/hands';
import { openDistribution, orderIdOf } from './distribution';
import { finish } from './finish';
import type { ImportRecord } from './imports';
import { refuse } from './preview';
import { draft, fetchFile, readBytes, type Read } from './read';

/** More in one plan than Twenty takes in one JSON value (10 MB). */
const MOST_DISTRIBUTED = 50_000;

/** False when somebody changed the record meanwhile: then it is to be looked at again. */
export async function begin(
  seen: ImportRecord,
  earlier: ImportLedger | null,
  hands: OrderHands,
): Promise<boolean> {
  if (seen.fichier === null) return refuse(seen, [NO_FILE], hands);
  const bytes = await fetchFile(seen.fichier, hands);
  if (!bytes.ok) return refuse(seen, bytes.erreurs, hands);
  const read = await readBytes(bytes.value, seen.fichier.label, seen, hands);
  if (!read.ok) return refuse(seen, read.erreurs, hands);
  const drafted = await draft(read.value, seen, new Map(), hands);
  if (!drafted.ok) return refuse(seen, drafted.erreurs, hands);
  const lot = drafted.distribution?.plan ?? null;
  if (lot !== null && lot.total > MOST_DISTRIBUTED) return refuse(seen, [TOO_MANY], hands);
  const ledger = newImportLedger('EN_COURS', importPrint(seen), {
    debut: hands.clock.now(),
    apercu: earlier?.apercu ?? null,
    fichier: seen.fichier.fileId,
    lot,
    faites: faitesOf(drafted.plan.completions),
  });
  const begun = await hands.workspace.imports.write(seen, {
    statut: 'EN_COURS',
    correspondance: noted(seen.correspondance, read.value.reading),
    repartition: writeImportLedger(seen.repartition, ledger),
    total: drafted.plan.counts.total,
    importes: 0,
    progression: 0,
  });
  const { plan } = drafted;
  return begun !== null && carryOut(begun, { ledger, read: read.value, plan, made: new Set() }, hands);
}

const NO_FILE =
  'Aucun fichier n’est déposé : ajoutez-le dans « Fichier », puis passez le statut à **À importer**.';
const TOO_MANY = `Plus de ${String(MOST_DISTRIBUTED / 1_000)} 000 leads à distribuer en une fois : coupez le fichier en deux, ou videz « Stratégie » et distribuez ensuite.`;

const faitesOf = (completions: readonly Completion[]): ReadonlyMap<number, string> =>
  new Map(completions.flatMap(({ leadId, rows }) => rows.map((row) => [row, leadId] as const)));

/** Whoever was at it is gone: read again, and go on where Twenty says it stopped. */
export async function resume(seen: ImportRecord, ledger: ImportLedger, hands: OrderHands): Promise<boolean> {
  const { fichier } = seen;
  if (fichier === null || fichier.fileId !== ledger.fichier) return stop(seen, ledger, [OTHER_FILE], hands);
  const bytes = await fetchFile(fichier, hands);
  if (!bytes.ok) return stop(seen, ledger, bytes.erreurs, hands);
  const read = await readBytes(bytes.value, fichier.label, seen, hands);
  if (!read.ok) return stop(seen, ledger, read.erreurs, hands);
  // Who gets what was decided when the import began.
  const drafted = await draft(read.value, { ...seen, strategie: null }, ledger.faites, hands);
  if (!drafted.ok) return stop(seen, ledger, drafted.erreurs, hands);
  const made = new Set(await hands.workspace.imports.madeBy(seen.id));
  return carryOut(seen, { ledger, read: read.value, plan: drafted.plan, made }, hands);
}

const OTHER_FILE =
  'Le fichier a été remplacé ou retiré pendant l’import : remettez le même fichier et passez le statut à **À importer** pour finir, ou passez-le à **Annulé** pour retirer ce qui a été créé.';

/** What is made stays, and can be finished or undone: the ledger says so. */
async function stop(
  seen: ImportRecord,
  ledger: ImportLedger,
  erreurs: readonly string[],
  { workspace }: OrderHands,
): Promise<boolean> {
  const text = renderImportRefusal(seen.fichier?.label ?? 'sans fichier', erreurs);
  const written = await workspace.imports.write(seen, {
    statut: 'REFUSE',
    repartition: writeImportLedger(seen.repartition, ledger),
    resume: text.replace('**Import refusé, rien n’a été écrit**', '**Import interrompu**'),
  });
  return written !== null;
}

export type Course = {
  readonly ledger: ImportLedger;
  readonly read: Read;
  readonly plan: ImportPlan;
  /** Leads that are in Twenty already. */
  readonly made: ReadonlySet<string>;
};

async function carryOut(seen: ImportRecord, course: Course, hands: OrderHands): Promise<boolean> {
  const { ledger, plan, made } = course;
  const debut = ledger.debut ?? hands.clock.now();
  if (ledger.lot !== null) await openDistribution(seen, hands);
  const lot = ledger.lot && { orderId: orderIdOf(seen.id), plan: ledger.lot };
  const places = placesOf(plan.creations, lot);
  const parcours = seen.parcours ?? 'IMMIGRATION';
  const arrive = arriving({ importId: seen.id, parcours, debut, lot }, places);
  const written = await writeLeads(seen, { plan, arrive, made }, hands);
  if (written === null) return false;
  return finish(written.record, { ...course, plan: settled(plan, written), places }, hands);
}

type Writing = {
  readonly plan: ImportPlan;
  readonly arrive: (given: NewLead, rank: number) => Arrival;
  readonly made: ReadonlySet<string>;
};

/** Per cent between two words on the record: each costs a call. */
const STRIDE = 10;

/** Null when somebody changed the record: a cancellation is heard within a tenth of the way. */
async function writeLeads(seen: ImportRecord, { plan, arrive, made }: Writing, hands: OrderHands) {
  const { imports } = hands.workspace;
  const ranks = new Map(plan.creations.map(({ id }, rank) => [id, rank]));
  const done = { crees: new Set(made), completes: new Set<string>() };
  const [refusals, left] = [new Map<string, string>(), new Set<string>()];
  let record = seen;
  for (let batch = nextBatch(plan, done); batch !== null; batch = nextBatch(plan, done)) {
    if (batch.do === 'create') {
      const arrivals = batch.leads.map((lead) => arrive(lead, ranks.get(lead.id) ?? 0));
      for (const [id, because] of await imports.createLeads(arrivals)) refusals.set(id, because);
      for (const { id } of batch.leads) done.crees.add(id);
    } else {
      for (const id of await completed(batch.completions, hands)) left.add(id);
      for (const { leadId } of batch.completions) done.completes.add(leadId);
    }
    const progression = progressOf(plan, done);
    if (progression < (record.progression ?? 0) + STRIDE) continue;
    const importes = done.crees.size - refusals.size;
    const told = await imports.write(record, { progression: Math.min(progression, 99), importes });
    if (told === null) return null;
    record = told;
  }
  return { record, refusals, left };
}

/** Whoever changed a lead at that very moment is done a moment later: tried twice. */
async function completed(
  completions: readonly Completion[],
  { workspace: { imports } }: OrderHands,
): Promise<readonly string[]> {
  const left = new Set(await imports.complete(completions));
  return left.size === 0 ? [] : imports.complete(completions.filter(({ leadId }) => left.has(leadId)));
}
