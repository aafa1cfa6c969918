/** The end of an import: its distribution closed, the people told once, the report on the record, the record closed. */
import { lotNotices } from '../../../workflows/distribution/notices';
import type { Names } from '../../../workflows/distribution/result';
import { givenTo, type Arrival } from '../../../workflows/lead-import/arrivals';
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
  readonly arrivals: readonly Arrival[];
  readonly refusals: ReadonlyMap<string, string>;
};

export async function finish(record: ImportRecord, course: Finished, hands: OrderHands): Promise<boolean> {
  const { ledger, read, plan, refusals } = course;
  const arrivals = course.arrivals.filter(({ lead }) => !refusals.has(lead.id));
  const agency = await hands.agency();
  const names = namesOf(
    arrivals.map(({ lead }) => lead),
    agency,
  );
  const { fichier } = read;
  const gone = goneOf(course);
  const distribution = ledger.lot && (await closeDistribution(record.id, ledger.lot, { gone, names }, hands));
  const about = { attributionId: orderIdOf(record.id), names, membres: agency.membres };
  await tell(
    [
      ...importNotices({ importId: record.id, fichier, counts: plan.counts }, administratorsOf(agency)),
      ...lotNotices({ placements: givenTo(arrivals) }, 0, about),
    ],
    hands,
  );
  const rapport = await report(course, arrivals, names, hands);
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
function goneOf({ ledger, arrivals, refusals }: Finished): ReadonlySet<string> {
  const there = new Set(arrivals.map(({ lead }) => lead.id).filter((id) => !refusals.has(id)));
  const meant = [...(ledger.lot?.placements ?? []), ...(ledger.lot?.waiting ?? [])];
  return new Set(meant.map(({ leadId }) => leadId).filter((id) => !there.has(id)));
}

async function report(
  { read, plan }: Finished,
  arrivals: readonly Arrival[],
  names: Names,
  hands: OrderHands,
): Promise<FileRef | null> {
  const attribues = new Map(
    arrivals.flatMap(({ lead: { id, conseillereId } }): [string, string][] =>
      conseillereId === null ? [] : [[id, names.membres.get(conseillereId) ?? 'une personne partie']],
    ),
  );
  const content = await reportOf(read, plan.fates, attribues);
  return content && hands.workspace.imports.upload('rapport', reportName(read.fichier), content);
}
