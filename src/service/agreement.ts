/** The agreement rate on the settings records, kept up by the sweep: one question, and a write only where it moved. */
import type { Parcours } from '../../objects/vocabulary';
import { agreementOf } from '../../workflows/delivery/agreement';
import { faultFields, type Log } from './log';
import type { AgreementBook, AgreementNote, Workspace } from './ports';

type Room = { readonly workspace: Pick<Workspace, 'agreement' | 'writeAgreement'>; readonly log: Log };

/** A figure for people: not being able to count or to write it holds up no message. */
export async function refreshAgreement({ workspace, log }: Room): Promise<void> {
  try {
    const moved = movedIn(await workspace.agreement());
    if (moved.length > 0) await workspace.writeAgreement(moved);
  } catch (cause) {
    log.warn(faultFields(cause), 'accord de l’équipe impossible à compter');
  }
}

const movedIn = ({ counts, reglages }: AgreementBook): readonly AgreementNote[] =>
  reglages.flatMap(({ id, parcours, accord }) => {
    if (!isParcours(parcours)) return [];
    const now = agreementOf(counts, parcours);
    return now === accord ? [] : [{ id, accord: now }];
  });

const isParcours = (parcours: string | null): parcours is Parcours =>
  parcours === 'COACHING' || parcours === 'IMMIGRATION';
