/**
 * What becomes of a request in Twenty (DESIGN §4.1): a lead of its own, always. That it may be somebody known is for
 * `workflows/intake/duplicates` to see, which links and flags it; nothing that a person wrote is touched.
 */
import type { Statut, StatutCoaching } from '../../objects/vocabulary';
import { keyOf, recordId } from '../../src/kernel/keys';
import type { Decision } from '../decisions';
import { inChargeElseManagers } from '../notification/recipients';
import { nameOf } from '../person';
import type { Agency, Lead } from '../state';
import { cleExterne, leadKey, type Submission } from './submission';

export type NewRequest = Omit<Submission, 'nonce' | 'empreinte' | 'recueLe'> & {
  readonly id: string;
  readonly cleExterne: string;
  readonly source: 'FORMULAIRE_WEB';
  readonly statut: Statut;
  readonly statutCoaching: StatutCoaching | null;
  /** When it was sent, however late Twenty hears of it. */
  readonly createdAt: Date;
  readonly consentementLe: Date | null;
  readonly desabonneLe: Date | null;
  readonly because: string;
};

/**
 * `optedOut`: since when somebody with this address or number wants to hear no more. Anybody can type anybody's number into a
 * form, so it does not undo that: what was agreed to is kept, and staff lift the opt-out once they know.
 */
export function arrivalOf(submission: Submission, optedOut: Date | null): NewRequest {
  const { nonce, empreinte, recueLe, ...said } = submission;
  const at = new Date(recueLe);
  return {
    ...said,
    id: recordId(leadKey({ nonce })),
    cleExterne: cleExterne({ nonce, empreinte }),
    source: 'FORMULAIRE_WEB',
    statut: 'NOUVEAU',
    statutCoaching: said.parcours === 'COACHING' ? 'NOUVEAU' : null,
    createdAt: at,
    consentementLe: said.canauxAutorises.length === 0 ? null : at,
    desabonneLe: optedOut,
    because:
      optedOut === null
        ? 'demande du formulaire'
        : 'demande du formulaire, d’une adresse ou d’un numéro désabonné : rien ne lui est envoyé',
  };
}

/** What Twenty refuses as an address or a number still reaches staff, as words they can read and mend. */
export function withoutContacts(request: NewRequest): NewRequest {
  const { courriels, telephones, message } = request;
  const given = [
    ...courriels.map((courriel) => `Courriel : ${courriel}`),
    ...telephones.map((telephone) => `Téléphone : ${telephone}`),
  ];
  const notes = ['Donné dans le formulaire, et refusé par Twenty comme coordonnées :', ...given].join('\n');
  const because = `${request.because} ; Twenty a refusé ses coordonnées, gardées dans le message`;
  return {
    ...{ ...request, courriels: [], telephones: [], because },
    message: [message, notes].filter((part) => part !== '').join('\n\n'),
  };
}

/** The same page sent again with other words: the lead stays as it is, and who is in charge reads what is new. */
export function decideComplement(submission: Submission, lead: Lead, agency: Agency): readonly Decision[] {
  return inChargeElseManagers(lead, agency).map((membreId) => ({
    do: 'notify',
    key: keyOf('formulaire-complement', lead.id, submission.empreinte, membreId),
    destinataireId: membreId,
    nature: 'A_COMPLETER',
    leadId: lead.id,
    titre: `${nameOf(lead)} a renvoyé le formulaire`,
    texte: `${nameOf(lead)} a renvoyé sa demande avec d’autres réponses. Rien n’a été changé sur le lead : reportez ce qui est juste.\n${describe(submission)}`,
    because: 'le même formulaire a été renvoyé avec d’autres réponses',
  }));
}

const describe = (submission: Submission): string =>
  (
    [
      ['Nom', submission.name],
      ['Courriel', submission.courriels.join(', ')],
      ['Téléphone', submission.telephones.join(', ')],
      ['Ville', submission.ville],
      ['Message', submission.message],
      ['Accord', submission.consentementTexte],
    ] as const
  )
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label} : ${value}`)
    .join('\n');
