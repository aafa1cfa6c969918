/** What was typed → a request, or what is to be corrected, field by field, each with what to do (DESIGN §4.1). */
import type { CountryCode } from 'libphonenumber-js';
import { CANAL, CANAL_PREFERE, type Canal, type Parcours } from '../../objects/vocabulary';
import { readEmails, type Unreadable } from '../lead-import/emails';
import { readPhones } from '../lead-import/phones';
import { ACCORDS, CHAMPS, CONSENTEMENT, FORMS, LABEL, MOST, type Champ } from './fields';
import { campaignOf, pageOf } from './origin';
import type { Said, Typed } from './submission';
import { lineOf, textOf } from './tidy';

export type FormFault = { readonly champ: Champ; readonly phrase: string };

export type Read =
  { readonly ok: true; readonly said: Said } | { readonly ok: false; readonly faults: readonly FormFault[] };

/** `pays`: where a number without a country is. Faults come in the order of the page. */
export function readTyped(typed: Typed, parcours: Parcours, pays: CountryCode): Read {
  const faults = new Map<Champ, string>();
  const fault = (champ: Champ, phrase: string | null): void => {
    if (phrase !== null && !faults.has(champ)) faults.set(champ, phrase);
  };
  for (const champ of CHAMPS) fault(champ, tooLong(typed, champ));
  const [prenom, nom] = [lineOf(typed.prenom), lineOf(typed.nom)];
  fault('prenom', nameFault(prenom, 'prénom'));
  fault('nom', nameFault(nom, 'nom'));
  const { courriels, illisibles: badMails } = readEmails(lineOf(typed.courriel));
  const { telephones, postes, illisibles: badPhones } = readPhones(lineOf(typed.telephone), pays);
  fault('courriel', unreadable('Cette adresse', badMails));
  fault('telephone', unreadable('Ce numéro', badPhones));
  const message = textOf(typed.message);
  if (message === '' && FORMS[parcours].message.required)
    fault('message', 'Dites-nous en une phrase ce que vous cherchez.');
  const canauxAutorises = CANAL.map(({ value }) => value).filter((canal) =>
    typed.canauxAutorises.includes(canal),
  );
  const canalPrefere = CANAL_PREFERE.find(({ value }) => value === typed.canalPrefere)?.value ?? null;
  const contact = { courriels, telephones, canauxAutorises, canalPrefere };
  for (const [champ, phrase] of contactFaults(typed, contact)) fault(champ, phrase);
  if (faults.size > 0) return { ok: false, faults: inOrder(faults) };
  const notes = postes.map((poste) => `Téléphone : ${poste}`);
  return {
    ok: true,
    said: {
      ...{ parcours, prenom, name: `${prenom} ${nom}`, ...contact, ville: lineOf(typed.ville) },
      message: [message, ...notes].filter((part) => part !== '').join('\n\n'),
      consentementTexte: agreedTo(canauxAutorises),
      page: pageOf(typed.page),
      campagne: campaignOf(typed.campagne),
    },
  };
}

const inOrder = (faults: ReadonlyMap<Champ, string>): readonly FormFault[] =>
  CHAMPS.flatMap((champ) => {
    const phrase = faults.get(champ);
    return phrase === undefined ? [] : [{ champ, phrase }];
  });

function tooLong(typed: Typed, champ: Champ): string | null {
  const value = typed[champ];
  const length = typeof value === 'string' ? value.length : value.join().length;
  const most = MOST[champ];
  if (length <= most) return null;
  return `${champ === 'message' ? 'Ce texte' : 'Cette valeur'} a ${length} caractères, il en faut ${most} au plus. Raccourcissez.`;
}

function nameFault(name: string, what: string): string | null {
  if (name === '') return `Écrivez votre ${what}.`;
  if (/https?:|www\.|[<>[\]{}@]/i.test(name))
    return `Écrivez seulement votre ${what}, sans adresse ni symbole.`;
  return /\p{L}/u.test(name) ? null : `Écrivez votre ${what} avec des lettres.`;
}

function unreadable(subject: string, [first]: readonly Unreadable[]): string | null {
  if (first === undefined) return null;
  const { pourquoi, remede } = first;
  return `${subject} ${pourquoi} : ${remede}.`;
}

type Contact = Pick<Said, 'courriels' | 'telephones' | 'canauxAutorises' | 'canalPrefere'>;

type Fault = readonly [Champ, string];

/** Nobody can be reached without an address, and nobody is written to by a way they did not accept. */
const contactFaults = (typed: Typed, contact: Contact): readonly Fault[] => [
  ...unreachable(typed, contact),
  ...withoutAddress(contact),
  ...notAgreedTo(contact),
];

function unreachable(typed: Typed, { courriels, telephones }: Contact): readonly Fault[] {
  if (courriels.length + telephones.length > 0) return [];
  if (lineOf(typed.courriel) + lineOf(typed.telephone) !== '') return [blank(typed)];
  return [
    [
      'courriel',
      'Donnez une adresse de courriel ou un numéro de téléphone : il nous en faut un pour vous répondre.',
    ],
  ];
}

function withoutAddress(contact: Contact): readonly Fault[] {
  const { courriels, telephones, canauxAutorises, canalPrefere } = contact;
  const faults: Fault[] = [];
  if (courriels.length === 0 && canauxAutorises.includes('COURRIEL'))
    faults.push(['courriel', 'Écrivez votre adresse, ou décochez « des courriels ».']);
  if (telephones.length > 0) return faults;
  const byPhone = canauxAutorises.find((canal) => canal !== 'COURRIEL');
  if (byPhone !== undefined)
    faults.push(['telephone', `Écrivez votre numéro, ou décochez « ${accordOf(byPhone)} ».`]);
  if (canalPrefere === 'TELEPHONE')
    faults.push(['telephone', 'Écrivez votre numéro, pour que nous puissions vous appeler.']);
  return faults;
}

function notAgreedTo({ canalPrefere, canauxAutorises }: Contact): readonly Fault[] {
  if (canalPrefere === null || canalPrefere === 'TELEPHONE' || canauxAutorises.includes(canalPrefere))
    return [];
  const accord = accordOf(canalPrefere);
  return [['canalPrefere', `Cochez aussi « ${accord} » ci-dessous, ou choisissez un autre moyen.`]];
}

/** "néant", "-": said, but nothing to reach anybody by. */
const blank = (typed: Typed): Fault =>
  lineOf(typed.courriel) === ''
    ? ['telephone', 'Écrivez un numéro complet, ou une adresse de courriel.']
    : [
        'courriel',
        'Écrivez une adresse complète, par exemple prenom.nom@exemple.fr, ou un numéro de téléphone.',
      ];

const accordOf = (canal: Canal): string => ACCORDS.find(([value]) => value === canal)?.[1] ?? canal;

const agreedTo = (canaux: readonly Canal[]): string =>
  canaux.length === 0
    ? ''
    : `Formulaire, version ${CONSENTEMENT.version} : « ${CONSENTEMENT.texte} » ${LABEL.canauxAutorises} : ${canaux.map(accordOf).join(', ')}.`;
