/**
 * Bugs to plant, one at a time, in the sources that the simulation is built from: nothing of them exists anywhere else. Each
 * must be found by an invariant. A snippet that is not there any more fails the build, so that the list stays true.
 */
import type { Planting } from './build';

export type Planted = { readonly name: string; readonly edits: readonly Planting[] };

export const PLANTED: readonly Planted[] = [
  {
    name: 'un désabonnement n’arrête rien',
    edits: [
      {
        file: 'workflows/silence/silence.ts',
        snippet: 'if (lead.desabonneLe !== null) return REASON.desabonne;',
        instead: '',
      },
    ],
  },
  {
    name: 'les heures de silence ne sont pas jugées',
    edits: [
      {
        file: 'workflows/delivery/judge.ts',
        snippet: '  if (!isBefore(now, until)) return null;\n  return isPast',
        instead: '  if (now !== null) return null;\n  return isPast',
      },
    ],
  },
  {
    name: 'les heures sont celles de l’agence, non de la personne',
    edits: [
      {
        file: 'workflows/agency.ts',
        snippet: 'if (isKnownZone(lead.fuseauHoraire)) return lead.fuseauHoraire;',
        instead: 'if (isKnownZone(lead.fuseauHoraire)) return reglagesOf(lead, agency).fuseauHoraire;',
      },
    ],
  },
  {
    name: 'un rappel part pour un rendez-vous déplacé',
    edits: [
      {
        file: 'workflows/coach-02/appointment.ts',
        snippet: 'reminderKey(message.etape, rendezVous) === message.cle ? null : REASON.rendezVousDeplace',
        instead: 'null',
      },
    ],
  },
  {
    name: 'un rendez-vous annulé n’arrête rien',
    edits: [
      {
        file: 'workflows/rendez-vous/appointment.ts',
        snippet: 'return rendezVous.statut === null ? null : ENDED[rendezVous.statut];',
        instead: 'return null;',
      },
    ],
  },
  {
    name: 'en ASSISTE, ce qui n’est pas approuvé part',
    edits: [
      {
        file: 'workflows/delivery/plan.ts',
        snippet: "=== 'AUTO' ? 'PLANIFIE' : 'A_VALIDER'",
        instead: "=== 'AUTO' ? 'PLANIFIE' : 'APPROUVE'",
      },
    ],
  },
  {
    name: 'le mode CONSEIL n’est pas regardé',
    edits: [
      {
        file: 'workflows/agency.ts',
        snippet: 'return lead.modeMax ?? modes[scenario] ?? modes.parcours;',
        instead:
          "const mode = lead.modeMax ?? modes[scenario] ?? modes.parcours;\n  return mode === 'CONSEIL' ? 'AUTO' : mode;",
      },
    ],
  },
  {
    name: 'un envoi dont la réponse s’est perdue est refait',
    edits: [
      {
        file: 'src/channels/twilio/outcome.ts',
        snippet:
          "return { outcome: 'unknown', because: 'la réponse de Twilio s’est perdue : envoi à vérifier' };",
        instead: "return { outcome: 'later', because: 'la réponse de Twilio s’est perdue' };",
      },
    ],
  },
  {
    name: 'une prise sans condition',
    edits: [
      {
        file: 'src/twenty/transition.ts',
        snippet: 'moved.forEach(({ id }) => won.add(id));',
        instead: 'batch.forEach((id) => won.add(id));',
      },
    ],
  },
  {
    name: 'ce qui a été pris et n’a pas fini est renvoyé sans demander',
    edits: [
      {
        file: 'src/service/resolve.ts',
        snippet: '  const trace = await traceOf(message, state, loop);',
        instead: "  const trace: Trace = { trace: 'not-sent' };",
      },
    ],
  },
  {
    name: 'l’accord pour un canal n’est pas regardé',
    edits: [
      {
        file: 'workflows/delivery/address.ts',
        snippet: 'if (!lead.canauxAutorises.includes(canal)) return',
        instead: 'if (lead.canauxAutorises.includes(canal) && false) return',
      },
    ],
  },
  {
    name: 'le balayage oublie les leads',
    edits: [
      {
        file: 'src/service/sweep.ts',
        snippet: '[...new Set([...changes.leadIds, ...waiting])]',
        instead: '[...waiting]',
      },
    ],
  },
  {
    name: 'une alarme n’est jamais posée',
    edits: [
      {
        file: 'src/service/carry-out.ts',
        snippet: 'future.map(({ leadId, at }) => alarms.setAlarm(leadId, at))',
        instead: 'future.slice(1).map(({ leadId, at }) => alarms.setAlarm(leadId, at))',
      },
    ],
  },
  {
    name: 'une réponse n’arrête pas les questions',
    edits: [
      {
        file: 'workflows/coach-01/conditions.ts',
        snippet: 'if (hasAnswered(state, since)) return REASON.aRepondu;',
        instead: '',
      },
    ],
  },
  {
    name: 'le journal de Twilio n’est pas relu',
    edits: [
      {
        file: 'src/service/inbound-doors.ts',
        snippet: 'for (const reader of readers) await reading(reader, room);',
        instead: 'await reading(synced, room);',
      },
    ],
  },
  {
    name: 'un accusé fait reculer un message',
    edits: [
      {
        file: 'src/service/inbound-receipts.ts',
        snippet: 'movesForward(message.statut, receipt) && !isKnownFailure(message, receipt)',
        instead: 'true',
      },
    ],
  },
  {
    name: 'un import annulé garde ses leads',
    edits: [
      {
        file: 'src/service/imports/undo.ts',
        snippet: 'imports.trash(retires)',
        instead: 'imports.trash(retires.slice(1))',
      },
    ],
  },
  {
    name: 'un réglage changé ne concerne que ce qui attend',
    edits: [
      {
        file: 'src/service/agency.ts',
        snippet: 'if (differs) this.unspread = true;',
        instead: '',
      },
    ],
  },
  {
    name: 'une notification déjà dite fait regarder sans fin',
    edits: [
      {
        file: 'src/service/carry-out.ts',
        snippet: '      await workspace.createNotifications(those);',
        instead: '      addLeads(stale, those, await workspace.createNotifications(those));',
      },
    ],
  },
  {
    name: 'une notification attend qu’on regarde son lead',
    edits: [
      {
        file: 'src/service/carry-out.ts',
        snippet: '      await mailTold(those, loop);',
        instead: '',
      },
    ],
  },
  {
    name: 'un retard du fournisseur est tenu pour un départ',
    edits: [
      {
        file: 'src/service/send.ts',
        snippet: 'return { statut: message.statut, raison: said(outcome), prevuLe: plus(now, TRY_LATER) };',
        instead: "return { statut: 'ENVOYE', raison: said(outcome), envoyeLe: now };",
      },
    ],
  },
  {
    name: 'un travail échoué n’est pas repris',
    edits: [
      {
        file: 'src/queue/failed.ts',
        snippet: '  await marking.markDirty(leadIds, BECAUSE);',
        instead: '',
      },
    ],
  },
  {
    name: 'la zone du pays et du numéro est ignorée',
    edits: [
      {
        file: 'workflows/agency.ts',
        snippet: 'return probableZone(lead, fuseauHoraire) ?? fuseauHoraire;',
        instead: 'return fuseauHoraire;',
      },
    ],
  },
  {
    name: 'un doublon probable est questionné',
    edits: [
      {
        file: 'workflows/coach-01/conditions.ts',
        snippet: 'if (lead.doublonDeId !== null) return REASON.doublon;',
        instead: '',
      },
    ],
  },
  {
    name: 'un lot est dit lead par lead',
    edits: [
      {
        file: 'workflows/assignment/notice.ts',
        snippet: 'if (lead.conseillereId === lead.distribueAId) return',
        instead: 'if (lead.conseillereId === lead.distribueAId && false) return',
      },
    ],
  },
];
