/** The end of an import: its distribution closed, the people told once, the report on the record, the record closed. */
import { lotNotices } from '../../../workflows/distribution/notices';
import type { Names } from '../../../workflows/distribution/result';
import { givenTo, type Places } from '../../../workflows/lead-import/arrivals';
import { importNotices, renderImportDone } from '../../../workflows/lead-import/done';
import { newImportLedger, writeImportLedger } from '../../../workflows/lead-import/ledger';
import type { ImportPlan } from '../../../workflows/lead-import/plan';
import { administratorsOf } from '../../../workflows/notification/recipients';
import { namesOf } from '../orders/names';
import type { OrderHands } from '../orders/hands';
import { tell } from '../orders/tell';
import { closeDistribution, orderIdOf } from './distribution';
import type { FileRef, ImportRecord } from './imports';
import { countsPatch } from './preview';
import { reportName, reportOf } from './report';
import type { Course } from './run';

export type Finished = Course & {
  /** As it went. */
  readonly plan: ImportPlan;
  /** As they were meant: some leads may not be there. */
  readonly places: Places;
};

export async function finish(record: ImportRecord, course: Finished, hands: OrderHands): Promise<boolean> {
  const { ledger, read, plan } = course;
  const there = new Map(plan.creations.map(({ id, name }) => [id, name]));
  const places = new Map([...course.places].filter(([leadId]) => there.has(leadId)));
  const agency = await hands.agency();
  const names = { leads: there, membres: namesOf([], agency).membres };
  const { fichier } = read;
  const gone = goneOf(course, there);
  const distribution = ledger.lot && (await closeDistribution(record.id, ledger.lot, { gone, names }, hands));
  const about = { attributionId: orderIdOf(record.id), names, membres: agency.membres };
  await tell(
    [
      ...importNotices({ importId: record.id, fichier, counts: plan.counts }, administratorsOf(agency)),
      ...lotNotices({ placements: givenTo(places) }, 0, about),
    ],
    hands,
  );
  const rapport = await report(course, places, names, hands);
  const closed = await hands.workspace.imports.write(record, {
    statut: 'TERMINE',
    ...countsPatch(plan.counts),
    progression: 100,
    ...(rapport && { rapport: [rapport] }),
    resume: renderImportDone({ ...read, plan, apercu: ledger.apercu, distribution }),
    repartition: writeImportLedger(
      record.repartition,
      newImportLedger('TERMINE', ledger.pour, { debut: ledger.debut, fichier: ledger.fichier }),
    ),
  });
  return closed !== null;
}

/** Leads that the plan of the beginning placed and that are not there: refused by Twenty, or somebody else's since. */
function goneOf({ ledger }: Finished, there: ReadonlyMap<string, string>): ReadonlySet<string> {
  const meant = [...(ledger.lot?.placements ?? []), ...(ledger.lot?.waiting ?? [])];
  return new Set(meant.map(({ leadId }) => leadId).filter((id) => !there.has(id)));
}

async function report(
  { read, plan }: Finished,
  places: Places,
  { membres }: Names,
  hands: OrderHands,
): Promise<FileRef | null> {
  const attribues = new Map(
    [...places].map(([leadId, membreId]) => [leadId, membres.get(membreId) ?? 'une personne partie']),
  );
  const content = await reportOf(read, plan.fates, attribues);
  return content && hands.workspace.imports.upload('rapport', reportName(read.fichier), content);
}
